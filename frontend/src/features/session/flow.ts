import { ms } from '@/shared/format'
import type { TimelineEvent } from '@/features/ticket/model'
import type { Message } from './model'

/** One thin line between messages: a system message or a change of the ticket. */
export type Line = { at: string; id: string } & ({ message: Message } | { event: TimelineEvent })

export type Part =
  | { kind: 'message'; id: string; message: Message; fresh: boolean }
  | { kind: 'lines'; id: string; lines: Line[] }

/** Their message stands in the conversation itself, or they are noise to a reader. */
const told = new Set(['opened', 'clientReplied', 'agentReplied', 'noteAdded', 'messageAdded', 'read', 'delivered', 'contextArrived'])

/** Machine columns that follow others. */
const noise = new Set([
  'dueAt', 'dueClock', 'dueState', 'warnAt', 'lastAssignedAt', 'assignedBy', 'pendingSince', 'resolvedAt', 'closedAt',
  'returned', 'assigneeName', 'slaPolicy', 'clock', 'policy', 'message', 'messageId', 'assignmentPending', 'statusClass',
])

/** The rule's own system message already tells this change. */
function toldByRule(event: TimelineEvent, messages: Message[]): boolean {
  const rule = typeof event.cause === 'object' ? event.cause?.rule : undefined
  if (event.changedBy !== 'rule' || !rule) return false
  return messages.some((m) => m.detail?.rule === rule && Math.abs(ms(m.sentAt) - ms(event.at)) < 5000)
}

export function changedFields(event: TimelineEvent): string[] {
  const keys = new Set([...Object.keys(event.before ?? {}), ...Object.keys(event.after ?? {})])
  return [...keys].filter((k) => !noise.has(k))
}

function worthALine(event: TimelineEvent): boolean {
  if (told.has(event.type)) return false
  return event.type !== 'changed' || changedFields(event).length > 0
}

/** Where the reader goes on: the client's messages that came after our last one. */
export function firstFresh(messages: Message[], unread: boolean): number {
  if (!unread) return -1
  let from = messages.length
  for (let i = messages.length - 1; i >= 0; i--) {
    const { kind } = messages[i]!
    if (kind === 'in') from = i
    else if (kind === 'out') break
  }
  return from === messages.length ? -1 : from
}

/** Messages as cards; what machines and people changed between them as groups of thin lines. */
export function flowOf(messages: Message[], events: TimelineEvent[], unread: boolean): Part[] {
  const cards = messages.filter((m) => m.kind !== 'system')
  const fresh = firstFresh(cards, unread)
  const all: ({ at: string } & ({ card: Message; index: number } | { line: Line }))[] = [
    ...cards.map((card, index) => ({ at: card.sentAt, card, index })),
    ...messages
      .filter((m) => m.kind === 'system')
      .map((message) => ({ at: message.sentAt, line: { at: message.sentAt, id: message.id, message } })),
    ...events.filter((e) => worthALine(e) && !toldByRule(e, messages)).map((event) => ({ at: event.at, line: { at: event.at, id: event.id, event } })),
  ]
  all.sort((a, b) => ms(a.at) - ms(b.at))
  const parts: Part[] = []
  for (const one of all) {
    const last = parts.at(-1)
    if ('card' in one) {
      parts.push({ kind: 'message', id: one.card.id, message: one.card, fresh: one.index === fresh })
    } else if (last?.kind === 'lines') {
      last.lines.push(one.line)
    } else {
      parts.push({ kind: 'lines', id: one.line.id, lines: [one.line] })
    }
  }
  for (const part of parts) if (part.kind === 'lines') part.lines.sort((a, b) => rank(a) - rank(b))
  return parts
}

/** Within a group the rules' own words come first: they say why; then those of processes, then plain changes. */
function rank(line: Line): number {
  if ('event' in line) return 2
  return line.message.detail?.kind === 'process' ? 1 : 0
}
