import { useQueryClient } from '@tanstack/react-query'
import { IconPencil, IconPin, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { messagesQuery } from '@/features/session/data'
import { timelineQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { noScrolling } from './pointer'
import css from './TabRow.module.css'
import type { Tab } from './tabs'
import { waitsSince } from './waiting'
import { Waited } from './Waited'

interface Props {
  tab: Tab
  /** not there before it was read */
  ticket: Ticket | undefined
  here: boolean
  /** the one that the Tab key comes to */
  reached: boolean
  onOpen: () => void
  onPin: () => void
  onClose: () => void
  onKeyDown: (e: KeyboardEvent) => void
}

export function TabItem({ tab: { number, hold }, ticket, here, reached, onOpen, onPin, onClose, onKeyDown }: Props) {
  const { t } = useTranslation('tab')
  const client = useQueryClient()
  const unread = !here && ticket?.unread
  const subject = ticket ? ticket.subject || t('ticket:noSubject') : `#${number}`
  const since = waitsSince(ticket)
  const said = [
    subject,
    ticket && `#${number}`,
    ticket?.requester?.name,
    unread && t('ticket:list.unread'),
    ticket?.draft && t('ticket:list.draft'),
    hold !== 'kept' && t(`hold.${hold}`),
  ]
  /** Whoever points at it goes there next. */
  const fetchAhead = () => {
    void client.prefetchQuery(messagesQuery(number))
    void client.prefetchQuery(timelineQuery(number))
  }
  return (
    <span role="presentation" className={[css.tab, css[hold], here ? css.here : '', unread ? css.unread : ''].join(' ')}>
      <button
        type="button"
        role="tab"
        id={`ticket-${number}`}
        aria-selected={here}
        aria-controls={here ? 'ticket' : undefined}
        aria-keyshortcuts="Delete"
        aria-label={said.filter(Boolean).join(', ')}
        title={said.filter(Boolean).join(' · ')}
        tabIndex={reached ? 0 : -1}
        onClick={onOpen}
        onDoubleClick={onPin}
        onMouseDown={noScrolling}
        onAuxClick={(e) => e.button === 1 && onClose()}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onKeyDown={onKeyDown}
      >
        {unread && <i className={[css.dot, since === undefined ? '' : css.pulse].join(' ')} />}
        <span className={css.subject}>{subject}</span>
        {since !== undefined && <Waited since={since} due={ticket?.due[0]} />}
        {ticket?.draft && <IconPencil size={12} stroke={2} aria-hidden className={css.draft} />}
        {hold === 'pinned' && <IconPin size={12} stroke={2} aria-hidden />}
      </button>
      {/* for the pointer only: a tab list holds nothing but tabs, keys close by q and Delete */}
      <button type="button" className={css.close} aria-hidden tabIndex={-1} title={`${t('close')}  q`} onClick={onClose}>
        <IconX size={12} stroke={2} aria-hidden />
      </button>
    </span>
  )
}
