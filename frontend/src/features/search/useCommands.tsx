import { useQuery } from '@tanstack/react-query'
import { IconPencilPlus, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { queues } from '@/app/desk/Rail'
import { desk, type Step } from '@/app/desk/state'
import { useGo } from '@/app/desk/useDesk'
import { countersQuery, viewsQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { named } from '@/shared/format'
import type { Choice } from '@/shared/ui/Choices'
import { iconLook, type Target } from './commands/model'
import { useTicketCommands } from './commands/useTicketCommands'
import { fits } from './commands/words'

/** What fits the words typed: acts first, then tickets, then places. */
export function useCommands(words: string, target: Target | undefined, step: Step | null, found: Ticket[]): Choice[] {
  const { t } = useTranslation('search')
  const { go, open, search } = useGo()
  const { data: counters } = useQuery(countersQuery)
  const { data: views = [] } = useQuery(viewsQuery)
  const { first, last } = useTicketCommands(words, target, step)
  if (step) return first
  const choices: Choice[] = [...first]
  const add = (section: string, key: string, name: string, lead: ReactNode, act: () => void, more: Partial<Choice> = {}) =>
    choices.push({ key: `${section} ${key}`, section: t(`section.${section}`), lead, name, act, ...more })
  for (const ticket of found)
    add('found', String(ticket.number), ticket.subject, <IconSearch {...iconLook} />, () => open(ticket.number), {
      hint: `#${ticket.number} · ${ticket.requester?.name ?? ''}`,
    })
  if (fits(words, t('outreach:title')))
    add('go', 'write', t('outreach:title'), <IconPencilPlus {...iconLook} />, () => desk.set({ writeFirst: {} }), { keys: ['c'] })
  for (const { key, Icon, keys } of queues)
    if (fits(words, t(`ticket:view.${key}`)))
      add('go', key, t(`ticket:view.${key}`), <Icon {...iconLook} />, () => go(key), { keys: keys.split(' '), hint: counters?.[key] })
  for (const view of views)
    if (fits(words, named(view.name))) add('go', view.key, named(view.name), <IconSearch {...iconLook} />, () => go(view.key))
  if (words) add('go', 'search', t('searchFor', { q: words }), <IconSearch {...iconLook} />, () => search(words), { keys: ['/'] })
  return [...choices, ...last]
}
