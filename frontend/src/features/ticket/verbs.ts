import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { moment } from '@/shared/format'
import { toast } from '@/shared/ui/toasts'
import { act } from './actions'
import { useBulk } from './bulk'
import { known } from './cache'
import type { Ticket } from './model'

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
  const bulk = useBulk()
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
    resolveAll: (numbers: number[]) => bulk.start({ numbers, action: 'resolve' }, t('act.resolve')),
    /** one is done at once; several go as one order that shows its progress */
    async snooze(numbers: number[], how: Snooze) {
      const [number] = numbers
      if (numbers.length !== 1 || number === undefined) return bulk.start({ numbers, action: 'defer', value: how }, t('act.defer'))
      const done = await act(client, { number, verb: 'defer', body: { ...how } })
      desk.set({ selection: [], snooze: null })
      if (!done) return
      const until = known(client, number)?.deferredUntil ?? how.until
      toast(t(until ? 'done.snoozedUntil' : 'done.snoozed', { count: 1, number, time: until ? moment(until) : '' }), { undo: () => void wake(number) })
    },
    async assign(numbers: number[], to: { assignee?: { id: string; name: string }; group?: string }, name: string) {
      const [number] = numbers
      if (numbers.length !== 1 || number === undefined) {
        const value = to.assignee ? to.assignee.id : `group:${to.group}`
        return bulk.start({ numbers, action: 'assign', value }, t('bulk.assigned', { name }))
      }
      const body = to.assignee ? { assignee: to.assignee.id } : { group: to.group }
      const shown = to.assignee ? { assignee: to.assignee } : undefined
      const done = await act(client, { number, verb: 'assign', body, shown })
      desk.set({ selection: [], assign: null })
      if (done) toast(t('done.assigned', { count: 1, number, name }))
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
    copyLink(number: number) {
      void navigator.clipboard?.writeText(`${window.location.origin}/desk/all/${number}`)
      toast(t('shared:copied'))
    },
  }
}
