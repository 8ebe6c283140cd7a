import {
  IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconClearFormatting, IconCode, IconH1, IconH2,
  IconIndentDecrease, IconIndentIncrease, IconItalic, IconLink, IconList, IconListNumbers, IconPalette, IconStrikethrough, IconTextDecrease, IconTextIncrease, IconUnderline,
} from '@tabler/icons-react'
import { Menu } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import { colours } from './marks'
import css from './Toolbar.module.css'

interface Tool {
  key: string
  Icon: typeof IconBold
  run: (editor: Editor) => void
  keys?: string
}

const tools: Tool[] = [
  { key: 'bold', Icon: IconBold, run: (e) => e.chain().focus().toggleBold().run(), keys: 'Ctrl B' },
  { key: 'italic', Icon: IconItalic, run: (e) => e.chain().focus().toggleItalic().run(), keys: 'Ctrl I' },
  { key: 'underline', Icon: IconUnderline, run: (e) => e.chain().focus().toggleUnderline().run(), keys: 'Ctrl U' },
  { key: 'strike', Icon: IconStrikethrough, run: (e) => e.chain().focus().toggleStrike().run() },
  { key: 'big', Icon: IconTextIncrease, run: (e) => e.chain().focus().toggleMark('big').run() },
  { key: 'small', Icon: IconTextDecrease, run: (e) => e.chain().focus().toggleMark('small').run() },
  { key: 'h1', Icon: IconH1, run: (e) => e.chain().focus().toggleHeading({ level: 1 }).run() },
  { key: 'h2', Icon: IconH2, run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run() },
  { key: 'blockquote', Icon: IconBlockquote, run: (e) => e.chain().focus().toggleBlockquote().run() },
  { key: 'bulletList', Icon: IconList, run: (e) => e.chain().focus().toggleBulletList().run() },
  { key: 'orderedList', Icon: IconListNumbers, run: (e) => e.chain().focus().toggleOrderedList().run() },
  { key: 'indent', Icon: IconIndentIncrease, run: (e) => e.chain().focus().sinkListItem('listItem').run() },
  { key: 'outdent', Icon: IconIndentDecrease, run: (e) => e.chain().focus().liftListItem('listItem').run() },
  { key: 'codeBlock', Icon: IconCode, run: (e) => e.chain().focus().toggleCodeBlock().run() },
  { key: 'link', Icon: IconLink, run: link },
  { key: 'clear', Icon: IconClearFormatting, run: (e) => e.chain().focus().unsetAllMarks().clearNodes().run() },
  { key: 'undo', Icon: IconArrowBackUp, run: (e) => e.chain().focus().undo().run(), keys: 'Ctrl Z' },
  { key: 'redo', Icon: IconArrowForwardUp, run: (e) => e.chain().focus().redo().run() },
]

/** Makes the chosen words a link to the address among them, or takes the link away. */
function link(editor: Editor) {
  if (editor.isActive('link')) return void editor.chain().focus().unsetLink().run()
  const { from, to } = editor.state.selection
  const text = editor.state.doc.textBetween(from, to).trim()
  const href = /^https?:\/\//.test(text) ? text : window.prompt('https://', 'https://')
  if (href && /^(https?:|mailto:|tel:)/i.test(href)) editor.chain().focus().setLink({ href }).run()
}

export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('session')
  const active = useEditorState({
    editor,
    selector: ({ editor: e }) =>
      tools.filter(({ key }) => (key === 'h1' || key === 'h2' ? e.isActive('heading', { level: Number(key[1]) }) : e.isActive(key))).map((x) => x.key),
    equalityFn: (a, b) => a?.join() === b?.join(),
  })
  return (
    <div role="toolbar" aria-label={t('format.label')} className={css.bar}>
      {tools.map(({ key, Icon, run, keys }) => (
        <IconButton
          key={key}
          label={t(`format.${key}`)}
          keys={keys}
          active={active.includes(key)}
          onMouseDown={(e) => e.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={16} stroke={2} aria-hidden />
        </IconButton>
      ))}
      <ColourMenu editor={editor} />
    </div>
  )
}

function ColourMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('session')
  return (
    <Menu position="top-start" width={160} returnFocus={false}>
      <Menu.Target>
        <IconButton label={t('format.colour')} onMouseDown={(e) => e.preventDefault()}>
          <IconPalette size={16} stroke={2} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(colours).map(([key, value]) => (
          <Menu.Item
            key={key}
            leftSection={<i className={css.colour} style={{ background: value }} />}
            onClick={() => editor.chain().focus().setMark('colour', { colour: key }).run()}
          >
            {t(`colour.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => editor.chain().focus().unsetMark('colour').run()}>{t('colour.none')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
