import { useQuery } from '@tanstack/react-query'
import type { Ticket } from '@/features/ticket/model'
import { may } from '@/features/ticket/model'
import { ComposerBox } from './ComposerBox'
import { participantsQuery } from './data'
import { useStoredDraft } from './useDraft'

/** Waits for what was typed before and for those it goes to; only then is there something to write in. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { data: draft, error } = useStoredDraft(ticket.sessionId)
  const { data: participants, isPending } = useQuery(participantsQuery(ticket.number, ticket.sessionId))
  const canWrite = !ticket.actions || may(ticket, 'reply') || may(ticket, 'note')
  if (!canWrite) return null
  if (ticket.sessionId && ((!draft && !error) || isPending)) return <div style={{ height: 204, flex: 'none' }} />
  return (
    <ComposerBox
      key={`${ticket.number} ${ticket.sessionId ?? ''}`}
      ticket={ticket}
      stored={draft ?? { kind: 'reply', html: '', to: [], cc: [], attachments: [], version: 0 }}
      participants={participants ?? []}
    />
  )
}
