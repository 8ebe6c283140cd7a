import { expect, it } from 'vitest'
import { firstFresh, flowOf } from './flow'
import type { Message } from './model'

const message = (id: string, kind: Message['kind'], minute: number): Message => ({
  id,
  kind,
  author: { name: 'Ann' },
  text: id,
  sentAt: `2026-11-23T12:${String(minute).padStart(2, '0')}:00Z`,
  attachments: [],
})

it('opens at the first client message after our last answer', () => {
  const all = [message('a', 'in', 1), message('b', 'out', 2), message('c', 'in', 3), message('n', 'note', 4), message('d', 'in', 5)]
  expect(firstFresh(all, true)).toBe(2)
  expect(firstFresh(all, false)).toBe(-1)
  expect(firstFresh([message('b', 'out', 2)], true)).toBe(-1)
})

it('[E46] puts system messages into thin lines between the cards, several as one group', () => {
  const parts = flowOf(
    [message('a', 'in', 1), message('s', 'system', 2), message('b', 'out', 4)],
    [
      { id: 'e1', at: '2026-11-23T12:02:30Z', type: 'changed', after: { priority: 'high' }, before: { priority: 'normal' } },
      { id: 'e2', at: '2026-11-23T12:04:00Z', type: 'agentReplied' },
      { id: 'e3', at: '2026-11-23T12:05:00Z', type: 'changed', after: { dueAt: 'x' } },
    ],
    false,
  )
  expect(parts.map((p) => (p.kind === 'message' ? p.id : p.lines.map((l) => l.id)))).toEqual(['a', ['s', 'e1'], 'b'])
})

it('[E47] tells first which rule fired, then which process started', () => {
  const started = { ...message('p', 'system', 2), detail: { kind: 'process', process: 'ticketLifecycle', name: 'Ticket lifecycle', version: 3 } }
  const fired = { ...message('r', 'system', 3), detail: { kind: 'rule', rule: 'VPN → Network', table: 'incoming', version: 2 } }
  const [first] = flowOf([started, fired], [{ id: 'e', at: '2026-11-23T12:01:00Z', type: 'assigned', after: { assignee: 'x' } }], false)
  expect(first?.kind === 'lines' && first.lines.map((l) => l.id)).toEqual(['r', 'p', 'e'])
})
