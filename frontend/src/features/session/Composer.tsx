import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { desk } from '@/app/desk/state'
import type { Ticket } from '@/features/ticket/model'
import { may } from '@/features/ticket/model'
import { useAfterPaint } from '@/shared/afterPaint'
import { ComposerBox } from './ComposerBox'
import { participantsQuery } from './data'
import { useStoredDraft } from './useDraft'

/**
 * Waits for what was typed before and for those it goes to; only then is there something to write in. It comes a frame
 * after the conversation, which is what one opens a ticket for, unless it is asked for.
 */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { data: draft, error } = useStoredDraft(ticket.sessionId)
  const { data: participants, isPending } = useQuery(participantsQuery(ticket.number, ticket.sessionId))
  const painted = useAfterPaint(true, false)
  const wanted = desk.use((s) => s.composer?.of === ticket.number)
  // what was asked for stays, also when nobody asks any more before the frame is drawn
  const [comes, setComes] = useState(false)
  if ((painted || wanted) && !comes) setComes(true)
  const canWrite = !ticket.actions || may(ticket, 'reply') || may(ticket, 'note')
  useEffect(() => {
    // asked for before it was known that one may not
    if (wanted && !canWrite) desk.set({ composer: null })
  }, [wanted, canWrite])
  if (!canWrite) return null
  if (!comes || (ticket.sessionId && ((!draft && !error) || isPending))) return <div style={{ height: 204, flex: 'none' }} />
  return (
    <ComposerBox
      key={`${ticket.number} ${ticket.sessionId ?? ''}`}
      ticket={ticket}
      stored={draft ?? { kind: 'reply', html: '', to: [], cc: [], attachments: [], version: 0 }}
      participants={participants ?? []}
    />
  )
}
