import { isLive, type Ticket } from '@/features/ticket/model'
import { ms } from '@/shared/format'

/** Since when the person in this chat waits for a word, or undefined when he does not. */
export function waitsSince(ticket: Ticket | undefined): number | undefined {
  if (ticket?.channelKind !== 'chat' || !isLive(ticket) || ticket.lastMessage?.by !== 'client') return undefined
  // the clock of the answer counts from the first word without one, not from the last
  const clock = ticket.due.find((d) => d.clock.endsWith('Reply') && d.state === 'running')
  return ms(clock?.startedAt ?? ticket.lastMessage.at)
}
