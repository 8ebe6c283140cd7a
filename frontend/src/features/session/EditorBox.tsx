import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { Inner } from './EditorHost'
import { Big, inHex, OwnImage, Small, TextColour } from './marks'
import { isSendKey } from './rules'
import { Toolbar } from './Toolbar'

const PICTURE = /^image\/(png|jpe?g|gif|webp)$/

export interface EditorBoxProps {
  ref: Ref<Inner>
  initial: string
  label: string
  toolbar: boolean
  onText: (text: string) => void
  onBlur: () => void
  onSend: () => void
  onFiles: (files: Iterable<File>) => void
  /** pictures that were pasted: they belong into the text */
  onPictures: (files: Iterable<File>) => void
  onReady: () => void
}

export function EditorBox({ ref, initial, label, toolbar, onText, onBlur, onSend, onFiles, onPictures, onReady }: EditorBoxProps) {
  const act = useRef({ onSend, onFiles, onPictures, onBlur, onText })
  useEffect(() => {
    act.current = { onSend, onFiles, onPictures, onBlur, onText }
  })
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false } }), TextColour, Big, Small, OwnImage],
    content: initial,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handleKeyDown: (view, e) => {
        // out of the text, so that letters are commands of the page again
        if (e.key === 'Escape' && !e.isComposing) view.dom.blur()
        if (!isSendKey(e)) return false
        act.current.onSend()
        return true
      },
      handlePaste: (_view, e) => {
        const files = [...(e.clipboardData?.files ?? [])]
        if (files.length === 0) return false
        const pictures = files.filter((f) => PICTURE.test(f.type))
        const others = files.filter((f) => !PICTURE.test(f.type))
        if (pictures.length) act.current.onPictures(pictures)
        if (others.length) act.current.onFiles(others)
        return true
      },
      handleDrop: (_view, e) => {
        const files = e.dataTransfer?.files
        if (!files?.length) return false
        e.preventDefault()
        e.stopPropagation()
        act.current.onFiles(files)
        return true
      },
    },
    onUpdate: ({ editor: e }) => act.current.onText(e.getText({ blockSeparator: '\n' })),
    onBlur: () => act.current.onBlur(),
  })
  useEffect(() => {
    editor?.setOptions({ editorProps: { ...editor.options.editorProps, attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } } })
  }, [editor, label])
  useImperativeHandle(ref, () => ({
    html: () => (editor.isEmpty ? '' : inHex(editor.getHTML())),
    text: () => editor.getText({ blockSeparator: '\n' }),
    focus: () => editor.commands.focus('end'),
    clear: () => editor.commands.clearContent(false),
    insert: (html) => editor.chain().focus().insertContent(html).run(),
    takeOver: (html, focus) => {
      // the space at the end, where one is still typing, is kept too
      if (html) editor.commands.setContent(html, { emitUpdate: true, parseOptions: { preserveWhitespace: 'full' } })
      else if (!editor.isEmpty) act.current.onText(editor.getText({ blockSeparator: '\n' }))
      // the view's own focus is at once; the command's waits for a frame, and keys would be lost
      if (focus) {
        editor.commands.setTextSelection(editor.state.doc.content.size)
        editor.view.focus()
      }
    },
  }))
  const ready = useRef(onReady)
  useEffect(() => {
    if (editor) ready.current()
  }, [editor])
  return (
    <>
      {toolbar && <Toolbar editor={editor} />}
      <EditorContent editor={editor} />
    </>
  )
}
