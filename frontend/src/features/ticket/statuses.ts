import { useQuery } from '@tanstack/react-query'
import { desk } from '@/app/desk/state'
import { statusesQuery, type Named } from './data'
import { may, type StatusClass, type Ticket, type TicketVerb } from './model'
import { useVerbs } from './verbs'

type Way = 'resolve' | 'close' | 'reopen' | 'return' | 'defer'

/** Which request leads to a status of this class; a status without one is not offered. */
const leadsTo: Partial<Record<StatusClass, TicketVerb & Way>> = { resolved: 'resolve', closed: 'close', open: 'reopen' }

function wayTo(status: Named, ticket: Ticket): Way | undefined {
  if (status.class === 'deferred') return may(ticket, 'defer') ? 'defer' : undefined
  if (status.class === 'open' && may(ticket, 'return')) return 'return'
  const verb = status.class && leadsTo[status.class]
  return verb && may(ticket, verb) ? verb : undefined
}

/** All statuses, which of them this ticket may take now, and how it takes one. */
export function useStatuses() {
  const { resolve, close, reopen, wake } = useVerbs()
  const { data: all = [] } = useQuery(statusesQuery)
  const go: Record<Way, (ticket: Ticket) => void> = {
    resolve,
    close: ({ number }) => close(number),
    reopen: ({ number }) => reopen(number),
    return: ({ number }) => void wake(number),
    defer: ({ number }) => desk.set({ snooze: [number] }),
  }
  return {
    all,
    open: (ticket: Ticket) => all.filter((s) => s.key !== ticket.status.key && wayTo(s, ticket)),
    take(ticket: Ticket, key: string) {
      const status = all.find((s) => s.key === key)
      const way = status && wayTo(status, ticket)
      if (way) go[way](ticket)
    },
  }
}
