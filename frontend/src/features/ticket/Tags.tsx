import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tagsQuery } from './data'
import { useFieldVerbs } from './fieldVerbs'
import type { Ticket } from './model'
import { TagChip } from './TagChip'
import css from './Tags.module.css'

export function Tags({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { tag, untag } = useFieldVerbs()
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  const { data: offered = [] } = useQuery({ ...tagsQuery(text ?? ''), enabled: text !== null })
  const add = () => {
    setText(null)
    if (text !== null) void tag(ticket, text)
  }
  return (
    <ul className={css.tags}>
      {ticket.tags.map((one) => (
        <li key={one}>
          <TagChip tag={one}>
            <button type="button" aria-label={t('tag.remove', { tag: one })} onClick={() => void untag(ticket, one)}>
              <IconX size={12} stroke={2} aria-hidden />
            </button>
          </TagChip>
        </li>
      ))}
      <li>
        {text === null ? (
          <button type="button" className={css.add} aria-label={t('tag.add')} title={t('tag.add')} onClick={() => setText('')}>
            <IconPlus size={16} stroke={2} aria-hidden />
          </button>
        ) : (
          <>
            <input
              className={css.field}
              aria-label={t('tag.add')}
              list={id}
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
            <datalist id={id}>
              {offered
                .filter((o) => !ticket.tags.includes(o.tag))
                .map((o) => (
                  <option key={o.tag} value={o.tag}>
                    {t('tag.used', { count: o.tickets })}
                  </option>
                ))}
            </datalist>
          </>
        )}
      </li>
    </ul>
  )
}
