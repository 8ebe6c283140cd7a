import type { Due } from '@/features/sla/due'

export type Localized = string | Record<string, string>
export type StatusClass = 'new' | 'open' | 'waiting' | 'deferred' | 'resolved' | 'closed'

/** What the process, or the reader's rights, offer now. */
export type TicketVerb =
  | 'resolve' | 'close' | 'reopen' | 'defer' | 'return' | 'merge' | 'take' | 'assign' | 'reply' | 'note'

export interface Ticket {
  number: number
  version: number
  type: string
  subject: string
  status: { key: string; class: StatusClass; name?: Localized }
  priority: string
  tags: string[]
  fields: Record<string, unknown>
  line?: string
  group?: { key: string; name?: Localized } | null
  assignee?: { id: string; name: string } | null
  assignmentPending?: boolean
  pendingReason?: string
  requester?: { id: string; name: string; address?: string; vip?: boolean } | null
  company?: { id: string; name: string; vip?: boolean } | null
  channel?: string
  channelKind: string
  createdAt: string
  updatedAt: string
  due: Due[]
  overdue?: boolean
  deferredUntil?: string
  deferredReason?: string
  returned?: boolean
  unread?: boolean
  draft?: boolean
  lastMessage?: { at: string; by: 'client' | 'agent'; snippet: string }
  manualDueAt?: string
  incident?: string
  sessionId?: string
  actions?: TicketVerb[]
}

export interface Counters {
  new: number
  mine: number
  active: number
  deferred: number
  tasks: number
  views?: Record<string, number | null>
  overdue?: number
  soon?: number
}

export interface TimelineEvent {
  id: string
  at: string
  type: string
  actor?: string | { id?: string; name?: string } | null
  changedBy?: string
  cause?: Record<string, unknown> | string | null
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

export function may(ticket: Ticket | undefined, verb: TicketVerb): boolean {
  return !!ticket?.actions?.includes(verb)
}

export function isLive(ticket: Ticket): boolean {
  return ticket.status.class !== 'resolved' && ticket.status.class !== 'closed'
}
