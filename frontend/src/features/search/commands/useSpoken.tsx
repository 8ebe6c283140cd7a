import { IconAlarm, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { parseMoment } from '@/features/deferral/moments'
import { useAgents } from '@/features/people/presence'
import { may } from '@/features/ticket/model'
import { useVerbs } from '@/features/ticket/verbs'
import { moment } from '@/shared/format'
import { serverNow } from '@/shared/now'
import { iconLook, type Deed, type Target } from './model'
import { fits } from './words'

const SNOOZE = /^(snooze|defer|отлож\S*|odłóż|odloz)\s*/i

/** What is said whole: "snooze fri 9", "assign to Ann". */
export function useSpoken(words: string, target: Target | undefined): (Deed & { hint?: string })[] {
  const { t } = useTranslation('search')
  const { snooze, assign } = useVerbs()
  const { data: agents = [] } = useAgents()
  if (!target || !words) return []
  const { ticket, numbers } = target
  const can = (verb: 'defer' | 'assign') => !ticket || may(ticket, verb)
  const asked = SNOOZE.test(words) && can('defer') ? parseMoment(words.replace(SNOOZE, ''), serverNow.ms()) : undefined
  const until = asked && {
    key: 'until',
    name: t('snoozeUntil', { time: moment(asked) }),
    lead: <IconAlarm {...iconLook} />,
    act: () => void snooze(numbers, { until: new Date(asked).toISOString(), reason: 'date' }),
  }
  const people = agents
    .map((a) => ({
      key: a.id,
      name: t('assignTo', { name: a.name }),
      lead: <IconUserPlus {...iconLook} />,
      hint: a.limit ? t('people:load', { n: a.load, of: a.limit }) : undefined,
      act: () => void assign(numbers, { assignee: a }, a.name),
    }))
    .filter((a) => can('assign') && fits(words, a.name))
  return [...(until ? [until] : []), ...people]
}
