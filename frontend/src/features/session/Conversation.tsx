import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { timelineQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { api } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { useQueryClient } from '@tanstack/react-query'
import { patchEverywhere } from '@/features/ticket/cache'
import css from './Conversation.module.css'
import { messagesQuery } from './data'
import { EventLines } from './EventLines'
import { flowOf } from './flow'
import { MessageCard } from './MessageCard'
import { usePlace } from './usePlace'

/** How long a ticket must be looked at to count as read. */
const READ_MS = 1500

export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const { number } = ticket
  const { data: messages, error, isPending, refetch } = useQuery(messagesQuery(number))
  const { data: events } = useQuery(timelineQuery(number))
  // the "New" line stays where it was when the ticket was opened
  const unreadAtOpening = useRef(ticket.unread ?? false)
  const parts = useMemo(
    // eslint-disable-next-line react-hooks/refs -- set once, at the opening
    () => flowOf(messages ?? [], events ?? [], unreadAtOpening.current),
    [messages, events],
  )
  const { box, fresh, onScroll } = usePlace(number, messages?.length)
  useEffect(() => {
    if (!ticket.unread) return
    const timer = setTimeout(() => {
      patchEverywhere(client, number, { unread: false })
      void api.post(`/tickets/${number}/read`).catch(() => undefined)
    }, READ_MS)
    return () => clearTimeout(timer)
  }, [client, number, ticket.unread])

  return (
    <div
      ref={box}
      className={css.scroll}
      role="log"
      aria-label={t('conversation')}
      onScroll={onScroll}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div className={css.content}>
        {isPending && <Skeleton rows={4} height={96} />}
        {error && <LoadError error={error} retry={() => void refetch()} />}
        {parts.map((part) =>
          part.kind === 'lines' ? (
            <EventLines key={part.id} lines={part.lines} />
          ) : (
            <div key={part.id}>
              {part.fresh && (
                <div ref={fresh} className={css.fresh} role="separator">
                  <span>{t('new')}</span>
                </div>
              )}
              <MessageCard message={part.message} ticket={ticket} />
            </div>
          ),
        )}
      </div>
    </div>
  )
}
