import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import { dueWords, lookOf } from '@/features/sla/due'
import { Bar } from '@/features/sla/DueBar'
import { countersQuery, listQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { clock, duration, ms, named } from '@/shared/format'
import { serverNow, useNow } from '@/shared/now'
import { Vip } from '@/shared/ui/Person'
import { DueSoon } from './DueSoon'
import { People } from './People'
import { useAgents } from '@/features/people/presence'
import css from './Wall.module.css'
import { waitingQuery } from './wall'

const AT_RISK = 8

/** Who is here and how full, what is at risk, and what waits for a person, on one page that keeps itself fresh. */
export function Wall() {
  const { t } = useTranslation('report')
  const now = useNow()
  const { data: counters } = useQuery(countersQuery)
  const { data } = useInfiniteQuery(listQuery({ view: 'active' }))
  const { data: waiting = [] } = useQuery(waitingQuery)
  const { data: agents = [] } = useAgents()
  const rows = data?.pages.flatMap((p) => p.items) ?? []
  const risky = rows.filter((r) => ['over', 'soon'].includes(lookOf(r.due[0], now).tone))
  const here = agents.filter((a) => a.takesWork)
  const free = here.reduce((sum, a) => sum + Math.max(0, (a.limit ?? 0) - a.load), 0)
  const places = here.reduce((sum, a) => sum + (a.limit ?? 0), 0)
  const oldest = waiting.map((w) => (w.since ? now - ms(w.since) : 0)).sort((a, b) => b - a)[0]
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <span className={css.live}>
          <i aria-hidden /> {t('live', { time: clock(serverNow.ms()) })}
        </span>
      </header>
      <dl className={css.figures}>
        <Figure name={t('nobodyHolds')} value={counters?.new ?? 0} about={oldest ? t('oldest', { time: duration(oldest, false) }) : t('nobodyWaits')} />
        <Figure name={t('overdue')} value={counters?.overdue ?? 0} tone={counters?.overdue ? 'bad' : undefined} about={risky[0] ? dueWords(risky[0].due[0], now) : t('allInTime')} />
        <Figure name={t('soon')} value={counters?.soon ?? 0} tone={counters?.soon ? 'soon' : undefined} about={t('warned')} />
        <Figure name={t('active')} value={counters?.active ?? 0} about={t('asleep', { count: counters?.deferred ?? 0 })} />
        <Figure name={t('freePlaces')} value={free} about={t('ofPlaces', { of: places, here: here.length })} />
      </dl>
      <DueSoon rows={rows} />
      <div className={css.columns}>
        <People />
        <div className={css.column}>
          <section className={css.card} aria-labelledby="risk">
            <h2 id="risk">
              {t('atRisk')} <small>{t('byDue')}</small>
            </h2>
            {risky.length === 0 && <p className={css.nothing}>{t('allInTime')}</p>}
            <ul>
              {risky.slice(0, AT_RISK).map((r) => (
                <Risk key={r.number} row={r} />
              ))}
            </ul>
          </section>
          <section className={css.card} aria-labelledby="waiting">
            <h2 id="waiting">
              {t('waiting')} <small>{t('longestFirst', { count: waiting.length })}</small>
            </h2>
            {waiting.length === 0 && <p className={css.nothing}>{t('nobodyWaits')}</p>}
            <ul>
              {waiting.map((w) => (
                <li key={w.number} className={css.row}>
                  <Link number={w.number} subject={w.subject} />
                  <span className={css.reason}>{w.reason ?? named(w.group?.name)}</span>
                  <span className={css.for}>{w.since ? duration(now - ms(w.since), false) : ''}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  )
}

function Figure({ name, value, about, tone }: { name: string; value: number; about: string; tone?: 'bad' | 'soon' }) {
  return (
    <div className={css.figure}>
      <dt>{name}</dt>
      <dd className={tone && css[tone]}>{value}</dd>
      <dd className={css.about}>{about}</dd>
    </div>
  )
}

function Risk({ row }: { row: Ticket }) {
  const { t } = useTranslation('ticket')
  const now = useNow()
  const { tone } = lookOf(row.due[0], now)
  return (
    <li className={css.row}>
      <Link number={row.number} subject={row.subject} vip={row.requester?.vip} />
      <span className={css.who}>{row.assignee?.name ?? t('list.nobody')}</span>
      <Bar due={row.due[0]} />
      <span className={[css.due, tone === 'over' ? css.bad : css.soon].join(' ')}>{dueWords(row.due[0], now)}</span>
    </li>
  )
}

function Link({ number, subject, vip }: { number: number; subject: string; vip?: boolean }) {
  const { t } = useTranslation('ticket')
  const { openIn } = useGo()
  return (
    <a
      className={css.ticket}
      href={`/desk/all/${number}`}
      onClick={(e) => {
        if (e.metaKey || e.ctrlKey) return
        e.preventDefault()
        openIn('all', number)
      }}
    >
      <span className={css.number}>#{number}</span> <span className={css.subject}>{subject || t('noSubject')}</span> {vip && <Vip />}
    </a>
  )
}
