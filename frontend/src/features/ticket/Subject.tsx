import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from './actions'
import type { Ticket } from './model'
import css from './TicketHead.module.css'

/** The subject, edited in place: Enter keeps, Escape leaves it as it was. */
export function Subject({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const change = useChange()
  const [text, setText] = useState<string | null>(null)
  if (text === null)
    return (
      <h1 className={css.subject}>
        <button type="button" title={t('subject.edit')} onClick={() => setText(ticket.subject)}>
          <bdi>{ticket.subject || t('noSubject')}</bdi>
        </button>
      </h1>
    )
  const keep = () => {
    const subject = text.trim()
    setText(null)
    if (subject && subject !== ticket.subject)
      change.mutate({ number: ticket.number, field: 'subject', value: subject, shown: { subject } })
  }
  return (
    <input
      className={css.edit}
      aria-label={t('subject.label')}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
      autoFocus
      value={text}
      onChange={(e) => setText(e.target.value)}
      onBlur={keep}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && !e.nativeEvent.isComposing) keep()
        if (e.key === 'Escape') setText(null)
      }}
    />
  )
}
