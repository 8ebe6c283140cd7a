import { useQuery } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import { schedulesQuery } from '@/features/schedule/schedules'
import { daysAhead, clock, day, duration, exact, moment, ms, named } from '@/shared/format'
import { useNow } from '@/shared/now'
import panel from '@/features/ticket/SidePanel.module.css'
import { clocksQuery, proofOf, type Clock } from './clocks'
import { dueWords, lookOf, saysMoment } from './due'
import { Bar } from './DueBar'
import css from './DueCard.module.css'

/** Every clock of the ticket with what it promised, how it stands, and on demand how it was reckoned. */
export function DueCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('sla')
  const [proof, setProof] = useState(false)
  const { data } = useQuery(clocksQuery(ticket.number))
  const { data: schedules } = useQuery(schedulesQuery)
  const titleOf = (key: string) => named(schedules?.find((s) => s.key === key)?.name) || key
  // the clocks know nothing of a deadline that somebody set by hand
  const shown: Clock[] = data?.length ? [...ticket.due.filter((d) => d.clock === 'manual'), ...data] : ticket.due
  const clocks = shown.map((c: Clock) => (c.schedule ? { ...c, schedule: titleOf(c.schedule) } : c))
  const policy = clocks.find((c) => c.policy)?.policy
  const schedule = clocks.find((c) => c.schedule)?.schedule
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>
        <span>{t('title')}</span>
        {clocks.length > 0 && (
          <button type="button" aria-expanded={proof} onClick={() => setProof(!proof)}>
            {t(proof ? 'hideProof' : 'proof')}
          </button>
        )}
      </h2>
      {clocks.length === 0 && <p className={panel.muted}>{t('nothing')}</p>}
      {clocks.map((c) => (
        <One key={`${c.clock} ${c.id ?? ''}`} clock={c} proof={proof} />
      ))}
      {(policy || schedule) && <p className={panel.muted}>{[policy, schedule].filter(Boolean).join(', ')}</p>}
    </section>
  )
}

function One({ clock: c, proof }: { clock: Clock; proof: boolean }) {
  const { t } = useTranslation('sla')
  const now = useNow()
  const { tone } = lookOf(c, now)
  const end = c.metAt ?? c.at
  const words =
    c.state === 'missed' && c.metAt && c.at
      ? t('late', { time: duration(Math.max(1000, ms(c.metAt) - ms(c.at))) })
      : tone === 'met' && c.metAt && c.startedAt ? t('metIn', { time: duration(ms(c.metAt) - ms(c.startedAt)) }) : dueWords(c, now)
  return (
    <div className={css.clock}>
      <div className={css.line}>
        <span className={css.name}>{t(`clock.${c.clock}`, { defaultValue: c.clock })}</span>
        <span className={css[tone]}>
          {tone === 'met' && <IconCheck size={12} stroke={2} aria-hidden />} {words}
        </span>
        {end && !saysMoment(c, now) && (
          <time className={css.time} dateTime={end} title={exact(end)}>
            {daysAhead(ms(end), now) === 0 ? clock(end) : day(end)}
          </time>
        )}
      </div>
      <Bar due={c} wide />
      {c.setBy && <p className={panel.muted}>{t('setBy', { name: c.setBy })}</p>}
      {proof && (
        <dl className={css.proof}>
          {proofOf(c).map(([key, value]) => (
            <div key={key}>
              <dt>{t(`proofLine.${key}`, { defaultValue: key })}</dt>
              <dd>{/^\d{4}-\d\d-\d\dT/.test(value) ? moment(value) : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
