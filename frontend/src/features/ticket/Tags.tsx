import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from './actions'
import type { Ticket } from './model'
import css from './Tags.module.css'

export function Tags({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const change = useChange()
  const [text, setText] = useState<string | null>(null)
  const put = (tags: string[]) => change.mutate({ number: ticket.number, field: 'tags', value: tags, shown: { tags } })
  const add = () => {
    const tag = text?.trim().toLowerCase().replaceAll(/\s+/g, '-')
    setText(null)
    if (tag && !ticket.tags.includes(tag)) put([...ticket.tags, tag])
  }
  return (
    <ul className={css.tags}>
      {ticket.tags.map((tag) => (
        <li key={tag} className={css.tag}>
          {tag}
          <button type="button" aria-label={t('tag.remove', { tag })} onClick={() => put(ticket.tags.filter((x) => x !== tag))}>
            <IconX size={12} stroke={2} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        {text === null ? (
          <button type="button" className={css.add} aria-label={t('tag.add')} title={t('tag.add')} onClick={() => setText('')}>
            <IconPlus size={16} stroke={2} aria-hidden />
          </button>
        ) : (
          <input
            className={css.field}
            aria-label={t('tag.add')}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
            autoFocus
            value={text}
            onChange={(e) => setText(e.target.value)}
            onBlur={add}
            onKeyDown={(e) => {
              if (e.key === 'Enter' && !e.nativeEvent.isComposing) add()
              if (e.key === 'Escape') setText(null)
            }}
          />
        )}
      </li>
    </ul>
  )
}
