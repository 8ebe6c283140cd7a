import { useQuery } from '@tanstack/react-query'
import {
  IconAlarm, IconArrowBackUp, IconCheck, IconHandGrab, IconLock, IconMessageReply, IconPencilPlus, IconPin, IconPinnedOff, IconQuestionMark, IconSearch, IconUserPlus, IconX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { queues } from '@/app/desk/Rail'
import { desk, write } from '@/app/desk/state'
import { useGo } from '@/app/desk/useDesk'
import { parseMoment } from '@/features/deferral/moments'
import { useAgents } from '@/features/people/presence'
import { openTabs } from '@/features/tab/openTabs'
import { useTabs } from '@/features/tab/useTabs'
import { countersQuery, viewsQuery } from '@/features/ticket/data'
import { may, type Ticket } from '@/features/ticket/model'
import { useVerbs } from '@/features/ticket/verbs'
import { moment, named } from '@/shared/format'
import { serverNow } from '@/shared/now'
import type { Choice } from '@/shared/ui/Choices'

const icon = { size: 16, stroke: 2, 'aria-hidden': true } as const
const SNOOZE = /^(snooze|defer|отлож\S*|odłóż|odloz)\s*/i

/** What fits the words typed: acts first, then places, then tickets. */
export function useCommands(words: string, about: Ticket | undefined, found: Ticket[]): Choice[] {
  const { t } = useTranslation('search')
  const { go, open, search } = useGo()
  const verbs = useVerbs()
  const { pin, close, closeOthers } = useTabs()
  const { data: agents = [] } = useAgents()
  const { data: counters } = useQuery(countersQuery)
  const { data: views = [] } = useQuery(viewsQuery)
  const low = words.toLowerCase()
  const fits = (name: string) => !low || low.split(/\s+/).every((w) => name.toLowerCase().includes(w))
  const choices: Choice[] = []
  const add = (section: string, key: string, name: string, lead: ReactNode, act: () => void, more: Partial<Choice> = {}) =>
    choices.push({ key: `${section} ${key}`, section: t(`section.${section}`), lead, name, act, ...more })

  if (about) {
    const n = about.number
    const asked = SNOOZE.test(words) ? parseMoment(words.replace(SNOOZE, ''), serverNow.ms()) : undefined
    if (asked && may(about, 'defer'))
      add('ticket', 'until', t('snoozeUntil', { time: moment(asked) }), <IconAlarm {...icon} />, () =>
        void verbs.snooze([n], { until: new Date(asked).toISOString(), reason: 'date' }),
      )
    const acts: [boolean, string, string[], ReactNode, () => void][] = [
      [may(about, 'reply'), 'reply', ['r'], <IconMessageReply {...icon} />, () => write(n, 'reply')],
      [may(about, 'note'), 'note', ['n'], <IconLock {...icon} />, () => write(n, 'note')],
      [may(about, 'assign'), 'assign', ['a'], <IconUserPlus {...icon} />, () => desk.set({ assign: [n] })],
      [may(about, 'take'), 'take', [], <IconHandGrab {...icon} />, () => verbs.take(n)],
      [may(about, 'defer'), 'defer', ['d'], <IconAlarm {...icon} />, () => desk.set({ snooze: [n] })],
      [may(about, 'return'), 'return', [], <IconAlarm {...icon} />, () => void verbs.wake(n)],
      [may(about, 'resolve'), 'resolve', ['e'], <IconCheck {...icon} />, () => verbs.resolve(about)],
      [may(about, 'reopen'), 'reopen', [], <IconArrowBackUp {...icon} />, () => verbs.reopen(n)],
      [true, 'why', [], <IconQuestionMark {...icon} />, () => desk.set({ why: 'first' })],
    ]
    for (const [on, key, keys, lead, act] of acts)
      if (on && fits(t(`ticket:act.${key}`))) add('ticket', key, t(`ticket:act.${key}`), lead, act, { keys })
    const { tabs } = openTabs.get()
    const pinned = tabs.some((tab) => tab.number === n && tab.hold === 'pinned')
    const held: [boolean, string, string[], ReactNode, () => void][] = [
      [true, pinned ? 'loosen' : 'keep', ['t'], pinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />, () => pin(n)],
      [tabs.length > 1, 'close', ['q'], <IconX {...icon} />, () => close(n)],
      [tabs.length > 1, 'closeOthers', [], <IconX {...icon} />, () => closeOthers(n)],
    ]
    for (const [on, key, keys, lead, act] of held)
      if (on && fits(t(`tab:${key}`))) add('ticket', `tab ${key}`, t(`tab:${key}`), lead, act, { keys })
    if (low && may(about, 'assign'))
      for (const a of agents) {
        const name = t('assignTo', { name: a.name })
        if (fits(name))
          add('ticket', a.id, name, <IconUserPlus {...icon} />, () => void verbs.assign([n], { assignee: a }, a.name), {
            hint: a.limit ? t('people:load', { n: a.load, of: a.limit }) : undefined,
          })
      }
  }
  for (const ticket of found)
    add('found', String(ticket.number), ticket.subject, <IconSearch {...icon} />, () => open(ticket.number), {
      hint: `#${ticket.number} · ${ticket.requester?.name ?? ''}`,
    })
  if (fits(t('outreach:title')))
    add('go', 'write', t('outreach:title'), <IconPencilPlus {...icon} />, () => desk.set({ writeFirst: {} }), { keys: ['c'] })
  for (const { key, Icon, keys } of queues)
    if (fits(t(`ticket:view.${key}`)))
      add('go', key, t(`ticket:view.${key}`), <Icon {...icon} />, () => go(key), { keys: keys.split(' '), hint: counters?.[key] })
  for (const view of views)
    if (fits(named(view.name))) add('go', view.key, named(view.name), <IconSearch {...icon} />, () => go(view.key))
  if (words) add('go', 'search', t('searchFor', { q: words }), <IconSearch {...icon} />, () => search(words), { keys: ['/'] })
  return choices
}
