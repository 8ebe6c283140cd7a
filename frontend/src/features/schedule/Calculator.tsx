import { useQuery } from '@tanstack/react-query'
import { IconCheck, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/shared/api'
import { duration } from '@/shared/format'
import { serverNow } from '@/shared/now'
import { Banner, LoadError } from '@/shared/ui/Banner'
import { Field } from '@/shared/ui/Field'
import css from './Calculator.module.css'
import { addQuery, exceptionOn, type Added, type Schedule } from './schedules'

const localNow = (zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(serverNow.ms()).replace(' ', 'T')

/** "What is the due time if…": the answer of the same arithmetic that counts every clock, with its proof day by day. */
export function Calculator({ schedule, changed }: { schedule: Schedule; changed: boolean }) {
  const { t, i18n } = useTranslation('schedule')
  const [start, setStart] = useState(() => localNow(schedule.zone))
  const [hours, setHours] = useState('8')
  const [minutes, setMinutes] = useState('0')
  const total = Number(hours || 0) * 60 + Number(minutes || 0)
  const { data, error } = useQuery({ ...addQuery(schedule.key, start, total), enabled: start !== '' && total >= 0, placeholderData: (before) => before })
  const date = (at: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, { ...options, timeZone: schedule.zone }).format(Date.parse(at))
  return (
    <aside className={css.panel} aria-label={t('whatIf')}>
      <h2>
        <IconClock size={16} stroke={1.75} aria-hidden /> {t('whatIf')}
      </h2>
      <section className={css.fields}>
        <Field label={t('comes')} type="datetime-local" value={start} onChange={(e) => setStart(e.target.value)} />
        <div className={css.two}>
          <Field label={t('hours')} type="number" min={0} value={hours} onChange={(e) => setHours(e.target.value)} />
          <Field label={t('minutes')} type="number" min={0} max={59} value={minutes} onChange={(e) => setMinutes(e.target.value)} />
        </div>
      </section>
      {changed && <Banner tone="info" title={t('countsSaved')} />}
      {error && <section>{error instanceof ApiError && error.status === 422 ? <Banner tone="bad" title={error.problem.errors?.[0]?.message ?? error.message} /> : <LoadError error={error} />}</section>}
      {data && !error && (
        <>
          <section>
            <small>{t('due')}</small>
            <p className={css.due}>{date(data.at, { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}</p>
            <p className={css.hint}>{t('ofWork', { clock: duration(Date.parse(data.at) - Date.parse(data.start)), work: duration(data.minutes * 60_000) })}</p>
          </section>
          <Proof schedule={schedule} data={data} date={date} />
        </>
      )}
    </aside>
  )
}

const DAY_MS = 86_400_000
const MOST_DAYS = 60
const clock = (ms: number) => `${Math.floor(ms / 3_600_000)}:${String(Math.round((ms % 3_600_000) / 60_000)).padStart(2, '0')}`

interface ProofProps {
  schedule: Schedule
  data: Added
  date: (at: string, options: Intl.DateTimeFormatOptions) => string
}

function Proof({ schedule, data, date }: ProofProps) {
  const { t } = useTranslation('schedule')
  const dayOf = (at: string) => at.slice(0, 10)
  const days: string[] = []
  for (let at = Date.parse(dayOf(data.start)); at <= Date.parse(dayOf(data.at)) && days.length < MOST_DAYS; at += DAY_MS) days.push(new Date(at).toISOString().slice(0, 10))
  const rows = days.flatMap((day) => {
    const own = data.stretches.filter((s) => dayOf(s.from) === day)
    if (own.length) return own.map((s, i) => ({ day: i === 0 ? day : '', counts: `${s.from.slice(11, 16)} – ${s.to.slice(11, 16)}`, adds: Date.parse(s.to) - Date.parse(s.from) }))
    const found = exceptionOn(schedule, day)
    return [{ day, counts: found ? [t('kind.off'), found.name].filter(Boolean).join(', ') : t('closed'), adds: 0 }]
  })
  const sums = rows.map((_, i) => rows.slice(0, i + 1).reduce((sum, r) => sum + r.adds, 0))
  const sum = sums.at(-1) ?? 0
  return (
    <section>
      <h3>{t('proof')}</h3>
      <table className={css.proof}>
        <thead>
          <tr>
            <th scope="col">{t('dayWord')}</th>
            <th scope="col">{t('counts')}</th>
            <th scope="col">{t('adds')}</th>
            <th scope="col">{t('sum')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={i} className={r.adds ? undefined : css.calm}>
              <td>{r.day && date(`${r.day}T12:00:00Z`, { weekday: 'short', day: 'numeric', month: 'short' })}</td>
              <td>{r.counts}</td>
              <td>{clock(r.adds)}</td>
              <td>{clock(sums[i]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sum === data.minutes * 60_000 && (
        <p className={css.equal}>
          <IconCheck size={16} stroke={2} aria-hidden /> {t('equals', { time: clock(sum) })}
        </p>
      )}
    </section>
  )
}
