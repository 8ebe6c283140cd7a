import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '@/shared/now'
import { IconButton } from '@/shared/ui/Button'
import css from './Schedule.module.css'
import { exceptionOn, weekDays, type ExceptionDays, type Schedule } from './schedules'

const iso = (year: number, month: number, day: number) => `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const DAYS_OF_WEEK = 7

interface Props {
  schedule: Schedule
  onDay?: (date: string, found: ExceptionDays | undefined) => void
}

/** The year with its holidays, short days and extra days; a day can be clicked to change it. */
export function Year({ schedule, onDay }: Props) {
  const { t, i18n } = useTranslation('schedule')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: schedule.zone }).format(useNow())
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const said = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, m) => m)
  const kindOf = (date: string, weekday: number): string | undefined => {
    const found = exceptionOn(schedule, date)
    if (!found) return undefined
    const usual = schedule.week[weekDays[weekday]!] ?? []
    return found.hours.length === 0 ? 'off' : usual.length === 0 ? 'extra' : 'short'
  }
  const count = (kind: string) =>
    months.reduce(
      (sum, m) => sum + Array.from({ length: new Date(Date.UTC(year, m + 1, 0)).getUTCDate() }, (_, d) => d + 1).filter((d) => kindOf(iso(year, m, d), weekdayOf(year, m, d)) === kind).length,
      0,
    )
  return (
    <section aria-label={t('year')}>
      <div className={css.yearHead}>
        <h2 className={css.h2}>{t('year')}</h2>
        <IconButton small label={t('yearBefore')} onClick={() => setYear(year - 1)}>
          <IconChevronLeft size={16} stroke={2} aria-hidden />
        </IconButton>
        <strong>{year}</strong>
        <IconButton small label={t('yearAfter')} onClick={() => setYear(year + 1)}>
          <IconChevronRight size={16} stroke={2} aria-hidden />
        </IconButton>
        <span className={css.legend}>
          {(['off', 'short', 'extra'] as const).map((k) => (
            <span key={k}>
              <i data-kind={k} aria-hidden /> {t(`kind.${k}`)} {count(k)}
            </span>
          ))}
          <span>
            <i data-kind="today" aria-hidden /> {t('kind.today')}
          </span>
        </span>
      </div>
      <div className={css.year}>
        {months.map((m) => {
          const first = weekdayOf(year, m, 1)
          const length = new Date(Date.UTC(year, m + 1, 0)).getUTCDate()
          return (
            <div key={m} className={css.month}>
              <h3>{new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, m, 1))}</h3>
              <div className={css.days}>
                {Array.from({ length }, (_, i) => {
                  const date = iso(year, m, i + 1)
                  const weekday = (first + i) % DAYS_OF_WEEK
                  const kind = kindOf(date, weekday) ?? (date === today ? 'today' : (schedule.week[weekDays[weekday]!] ?? []).length === 0 ? 'free' : undefined)
                  const found = exceptionOn(schedule, date)
                  const label = [said.format(Date.UTC(year, m, i + 1)), found?.name, kind && kind !== 'free' ? t(`kind.${kind}`) : ''].filter(Boolean).join(', ')
                  return (
                    <button key={date} type="button" data-kind={kind} style={i === 0 ? { gridColumnStart: first + 1 } : undefined} disabled={!onDay} title={label} aria-label={label} onClick={() => onDay?.(date, found)}>
                      {i + 1}
                    </button>
                  )
                })}
              </div>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Monday is 0. */
function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % DAYS_OF_WEEK
}
