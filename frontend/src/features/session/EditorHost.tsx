import { useImperativeHandle, useRef, useState, type ComponentType, type Ref } from 'react'
import css from './Composer.module.css'
import type { EditorBoxProps } from './EditorBox'
import { isSendKey, textToHtml } from './rules'

export interface EditorHandle {
  html: () => string
  text: () => string
  focus: () => void
  clear: () => void
  insert: (html: string) => void
  /** goes on with words typed elsewhere */
  type: (text: string) => void
  /** makes the real editor come, for what only it can do */
  prepare: () => void
}

/** What the real editor offers to its host. */
export interface Inner extends Omit<EditorHandle, 'prepare' | 'type'> {
  /** takes over what was typed before it came, and the cursor, in one go */
  takeOver: (html: string | undefined, focus: boolean) => void
}

interface Props {
  ref: Ref<EditorHandle>
  initial: string
  label: string
  toolbar: boolean
  onText: (text: string) => void
  onBlur: () => void
  onSend: () => void
  onFiles: (files: Iterable<File>) => void
  onPictures: (files: Iterable<File>) => void
}

/** The editor is large and comes when one begins to write; what is typed until then goes into it. */
export function EditorHost({ ref, initial, label, toolbar, onText, onBlur, onSend, onFiles, onPictures }: Props) {
  const [Box, setBox] = useState<ComponentType<EditorBoxProps>>()
  const [ready, setReady] = useState(false)
  const early = useRef<HTMLTextAreaElement>(null)
  const inner = useRef<Inner>(null)
  const begun = useRef(false)
  const begin = () => {
    if (begun.current) return
    begun.current = true
    void import('./EditorBox').then((m) => setBox(() => m.EditorBox))
  }
  const typedEarly = () => (early.current?.value ? initial + textToHtml(early.current.value) : undefined)
  useImperativeHandle(ref, () => ({
    html: () => (ready && inner.current ? inner.current.html() : (typedEarly() ?? initial)),
    text: () => (ready && inner.current ? inner.current.text() : (early.current?.value ?? '')),
    focus: () => (ready && inner.current ? inner.current.focus() : early.current?.focus()),
    clear: () => {
      // it may have been sent before the editor came
      if (early.current) early.current.value = ''
      inner.current?.clear()
    },
    insert: (html) => inner.current?.insert(html),
    type: (text) => {
      if (ready && inner.current) return inner.current.insert(textToHtml(text))
      if (!early.current) return
      early.current.value += text
      onText(early.current.value)
    },
    prepare: begin,
  }))
  return (
    <div className={css.text}>
      {Box && (
        <div className={ready ? undefined : css.coming}>
          <Box
            ref={inner}
            initial={initial}
            label={label}
            toolbar={toolbar}
            onText={onText}
            onBlur={onBlur}
            onSend={onSend}
            onFiles={onFiles}
            onPictures={onPictures}
            onReady={() => {
              inner.current?.takeOver(typedEarly(), document.activeElement === early.current)
              setReady(true)
            }}
          />
        </div>
      )}
      {!ready && (
        <textarea
          ref={(el) => {
            early.current = el
            if (el && initial) begin()
          }}
          rows={3}
          className={css.early}
          aria-label={label}
          onFocus={begin}
          // who goes on before the editor has come loses nothing
          onChange={(e) => onText(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'Escape') e.currentTarget.blur()
            if (!isSendKey(e.nativeEvent)) return
            e.preventDefault()
            onSend()
          }}
        />
      )}
    </div>
  )
}
