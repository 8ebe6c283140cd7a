import { useQuery } from '@tanstack/react-query'
import { IconBolt, IconFlag, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Step } from '@/app/desk/state'
import { groupsQuery, macrosQuery, prioritiesQuery, type Named } from '@/features/ticket/data'
import { useFieldVerbs, usePriorities } from '@/features/ticket/fieldVerbs'
import { may } from '@/features/ticket/model'
import { StatusDot } from '@/features/ticket/picks'
import { useStatuses } from '@/features/ticket/statuses'
import { useVerbs } from '@/features/ticket/verbs'
import { named } from '@/shared/format'
import { toast } from '@/shared/ui/toasts'
import { iconLook, type Target, type Value } from './model'

/** Priorities, statuses, groups and macros: what the menus offer for this ticket, or for the ticked ones. */
export function useFieldValues(target: Target | undefined): Value[] {
  const { t } = useTranslation('search')
  const { assign } = useVerbs()
  const { prioritise, prioritiseAll, macro } = useFieldVerbs()
  const statuses = useStatuses()
  const { data: own = [] } = useQuery(prioritiesQuery)
  const { data: groups = [] } = useQuery(groupsQuery)
  const { data: macros = [] } = useQuery(macrosQuery)
  const priorities = usePriorities(own)
  if (!target) return []
  const { ticket, numbers } = target
  const values = (step: Step, list: Named[], lead: (one: Named) => Value['lead'], act: (one: Named) => void) =>
    list.map((one): Value => ({ step, key: one.key, name: named(one.name), lead: lead(one), act: () => act(one) }))
  const put = async (to: Named) => {
    if (!ticket) return prioritiseAll(numbers, to)
    const before = ticket.priority
    const undo = () => void prioritise(ticket, before)
    if (await prioritise(ticket, to.key)) toast(t('done.priority', { number: ticket.number, name: named(to.name) }), { undo })
  }
  return [
    ...values('priority', priorities.filter((p) => p.key !== ticket?.priority), () => <IconFlag {...iconLook} />, (p) => void put(p)),
    ...values('status', ticket ? statuses.open(ticket) : [], (s) => <StatusDot of={s.class ?? 'open'} />, (s) => ticket && statuses.take(ticket, s.key)),
    ...values(
      'group',
      !ticket || may(ticket, 'assign') ? groups.filter((g) => g.key !== ticket?.group?.key) : [],
      () => <IconUsersGroup {...iconLook} />,
      (g) => void assign(numbers, { group: g.key }, named(g.name)),
    ),
    ...values('macro', macros, () => <IconBolt {...iconLook} />, (m) => macro(numbers, m)),
  ]
}
