import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { ModelRows, type ModelRow } from '@/features/studio/ModelRows'
import { duration, named } from '@/shared/format'
import { minutesOf, schedulesQuery, weekDays } from './schedules'

export function SchedulesPage() {
  const { t } = useTranslation('schedule')
  const { go } = useStudio()
  const { data, error, isPending, refetch } = useQuery(schedulesQuery)
  const rows = data?.map((s): ModelRow => {
    const week = weekDays.reduce((sum, d) => sum + minutesOf(s.week[d]), 0)
    return {
      kind: 'schedule',
      key: s.key,
      name: named(s.name),
      about: s.zone,
      facts: [week >= 10_080 ? t('always') : t('perWeek', { time: duration(week * 60_000) }), s.exceptions.length ? t('exceptions', { count: s.exceptions.length }) : ''],
    }
  })
  return <ModelRows title={t('title')} hint={t('hint')} rows={rows} error={error} pending={isPending} retry={() => void refetch()} onOpen={(key) => go(`schedules/${key}`)} />
}
