import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { useCan } from '@/features/studio/rights'
import head from '@/features/studio/EditorHead.module.css'
import { api, ApiError } from '@/shared/api'
import { duration, named } from '@/shared/format'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { Calculator } from './Calculator'
import { Holiday } from './Holiday'
import css from './Schedule.module.css'
import { minutesOf, weekDays, type ExceptionDays, type Schedule } from './schedules'
import { Week } from './Week'
import { Year } from './Year'

/** Working hours: the week, the year, and what they make of a due time. */
export function ScheduleEditor({ first }: { first: Schedule }) {
  const { t } = useTranslation('schedule')
  const client = useQueryClient()
  const { go } = useStudio()
  const can = useCan()
  const [schedule, setSchedule] = useState(first)
  const [adding, setAdding] = useState<ExceptionDays | null>(null)
  const changed = JSON.stringify(schedule) !== JSON.stringify(first)
  const week = weekDays.reduce((sum, d) => sum + minutesOf(schedule.week[d]), 0)
  const save = useMutation({
    mutationFn: () => api.put<Schedule>(`/schedules/${first.key}`, schedule, { version: first.version }),
    onSuccess: (saved) => {
      toast(t('saved'))
      client.setQueryData(['schedule', first.key], saved)
      void client.invalidateQueries({ queryKey: ['schedules'] })
    },
  })
  const errors = save.error instanceof ApiError ? (save.error.problem.errors ?? [{ field: '', message: save.error.message }]) : []
  return (
    <div className={css.page}>
      <header className={head.head}>
        <nav className={head.crumbs} aria-label={t('studio:crumbs')}>
          <a href="/studio/schedules" onClick={(e) => { e.preventDefault(); go('schedules') }}>
            {t('title')}
          </a>
          <IconChevronRight size={14} stroke={2} aria-hidden />
          <h1>{named(schedule.name)}</h1>
        </nav>
        <span className={css.zone}>{schedule.zone}</span>
        <span className={head.space} />
        {can.settings && (
          <>
            <Button icon={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => setAdding({ date: '', to: null, name: '', hours: [] })}>
              {t('holiday')}
            </Button>
            {changed && <Button look="plain" onClick={() => setSchedule(first)}>{t('shared:undo')}</Button>}
            <Button look="primary" disabled={!changed || save.isPending} onClick={() => save.mutate()}>
              {t('shared:save')}
            </Button>
          </>
        )}
      </header>
      {errors.map((e) => (
        <Banner key={e.field} tone="bad" title={e.message} />
      ))}
      <div className={css.body}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <div className={css.work} tabIndex={0} role="region" aria-label={named(schedule.name)}>
          <h2 className={css.h2}>
            {t('week')} <small>{duration(week * 60_000)}</small>
          </h2>
          <Week schedule={schedule} locked={!can.settings} onChange={(w) => setSchedule({ ...schedule, week: w })} />
          <Year schedule={schedule} onDay={can.settings ? (date, found) => setAdding(found ?? { date, to: null, name: '', hours: [] }) : undefined} />
        </div>
        <Calculator schedule={first} changed={changed} />
      </div>
      {adding && (
        <Holiday
          days={adding}
          known={schedule.exceptions.includes(adding)}
          onClose={() => setAdding(null)}
          onKeep={(days) => {
            setSchedule({ ...schedule, exceptions: [...schedule.exceptions.filter((e) => e !== adding), days].sort((a, b) => a.date.localeCompare(b.date)) })
            setAdding(null)
          }}
          onRemove={() => {
            setSchedule({ ...schedule, exceptions: schedule.exceptions.filter((e) => e !== adding) })
            setAdding(null)
          }}
        />
      )}
    </div>
  )
}
