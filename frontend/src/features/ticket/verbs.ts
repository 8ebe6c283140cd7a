import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { moment } from '@/shared/format'
import { toast } from '@/shared/ui/toasts'
import { act } from './actions'
import { known } from './cache'
import type { Ticket } from './model'

/** A few at a time: the server is shared. */
async function each(numbers: number[], work: (number: number) => Promise<boolean>): Promise<number[]> {
  const done: number[] = []
  for (const number of numbers) if (await work(number)) done.push(number)
  return done
}

export interface Snooze {
  until?: string
  workingDays?: number
  untilReply?: boolean
  reason: 'client' | 'team' | 'date'
  /** key of the group waited for */
  team?: string
}

export function useVerbs() {
  const client = useQueryClient()
  const { t } = useTranslation('ticket')
  const reopen = (number: number) => void act(client, { number, verb: 'reopen' })
  const wake = (number: number) => act(client, { number, verb: 'return', done: t('done.woken', { number }) })
  const say = (done: number[], one: string, undo: () => void) => {
    if (done.length > 0) toast(t(one, { count: done.length, number: done[0] }), { undo })
  }
  const resolved = { status: { key: 'resolved', class: 'resolved' as const } }
  return {
    wake,
    reopen,
    resolve: (ticket: Ticket) =>
      void act(client, {
        number: ticket.number,
        verb: 'resolve',
        done: t('done.resolved', { count: 1, number: ticket.number }),
        undo: () => reopen(ticket.number),
      }),
    async resolveAll(numbers: number[]) {
      const done = await each(numbers, (number) => act(client, { number, verb: 'resolve', shown: resolved }))
      desk.set({ selection: [] })
      say(done, 'done.resolved', () => done.forEach(reopen))
    },
    async snooze(numbers: number[], how: Snooze) {
      const done = await each(numbers, (number) => act(client, { number, verb: 'defer', body: { ...how } }))
      desk.set({ selection: [], snooze: null })
      const key = how.until ? 'done.snoozedUntil' : 'done.snoozed'
      if (done.length > 0)
        toast(t(key, { count: done.length, number: done[0], time: how.until ? moment(how.until) : '' }), {
          undo: () => done.forEach((n) => void wake(n)),
        })
    },
    async assign(numbers: number[], to: { assignee?: { id: string; name: string }; group?: string }, name: string) {
      const body = to.assignee ? { assignee: to.assignee.id } : { group: to.group }
      const shown = to.assignee ? { assignee: to.assignee } : undefined
      const done = await each(numbers, (number) => act(client, { number, verb: 'assign', body, shown }))
      desk.set({ selection: [], assign: null })
      if (done.length > 0) toast(t('done.assigned', { count: done.length, number: done[0], name }))
    },
    /** names who had it when it was looked at: who comes second is told, and takes nothing away */
    take: (number: number) =>
      void act(client, {
        number,
        verb: 'take',
        body: { from: known(client, number)?.assignee?.id ?? null },
        done: t('done.taken', { number }),
      }),
    close: (number: number) =>
      void act(client, { number, verb: 'close', done: t('done.closed', { number }), undo: () => reopen(number) }),
  }
}
