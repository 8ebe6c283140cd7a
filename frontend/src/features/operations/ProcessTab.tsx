import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconClock, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import panel from '@/features/ticket/SidePanel.module.css'
import { clock, daysAhead, day, duration, exact, ms } from '@/shared/format'
import { useNow } from '@/shared/now'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Diagram } from './Diagram'
import { namesIn, processQuery, runsQuery, stuckQuery, type ProcessState, type Run } from './process'
import css from './ProcessTab.module.css'

const LIFE = 'ticketLifecycle'
const SOON_MS = 15 * 60_000

/** Where the ticket stands in its process: the way it went, what it waits for, what broke. */
export function ProcessTab({ number }: { number: number }) {
  const { t } = useTranslation('operations')
  const [chosen, choose] = useState<string | null>(null)
  const { data: runs = [] } = useQuery(runsQuery(number))
  const { data: stuck = [] } = useQuery(stuckQuery(number))
  // where something broke is what one comes for
  const broken = runs.findLast((r) => !r.endedAt && stuck.some((s) => s.process === r.name))
  const life = runs.findLast((r) => r.process === LIFE)
  const run = chosen ?? (broken ?? life)?.id ?? null
  const { data, error, isPending, refetch } = useQuery({ ...processQuery(number, run), placeholderData: keepPreviousData })
  if (isPending) return <Skeleton rows={4} height={72} />
  if (error) return <div className={panel.card}><LoadError error={error} retry={() => void refetch()} /></div>
  if (!data?.xml) return <p className={panel.card}>{t('none')}</p>
  return (
    <>
      <section className={panel.card}>
        {runs.length > 1 && <Runs runs={runs} run={run} choose={choose} />}
        <h2 className={css.title}>
          {data.name ?? t(`process.${data.process}`, { defaultValue: data.process })}
          <small>{t('version', { version: data.version })}</small>
        </h2>
        <Diagram state={data} />
        <ul className={css.key} aria-label={t('key')}>
          <li><i className={css.went} /> {t('went')}</li>
          <li><i className={css.here} /> {t('here')}</li>
          <li><i className={css.timer} /> {t('timer')}</li>
          <li><i className={css.incident} /> {t('incident')}</li>
        </ul>
      </section>
      <Incidents number={number} />
      <Outside state={data} />
      <Timers state={data} />
      <Variables state={data} />
    </>
  )
}

/** Running ones first, the life of the ticket before the others; what is over says so. */
function Runs({ runs, run, choose }: { runs: Run[]; run: string | null; choose: (id: string) => void }) {
  const { t } = useTranslation('operations')
  const rank = (r: Run) => (r.endedAt ? 2 : 0) + (r.process === LIFE ? 0 : 1)
  const sorted = [...runs].sort((a, b) => rank(a) - rank(b) || b.startedAt.localeCompare(a.startedAt))
  return (
    <Select
      className={css.runs}
      size="xs"
      aria-label={t('runs')}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      value={run}
      onChange={(id) => id && choose(id)}
      data={sorted.map((r) => ({ value: r.id, label: r.endedAt ? t('over', { process: r.name, at: `${day(r.startedAt)} ${clock(r.startedAt)}` }) : r.name }))}
    />
  )
}

function Variables({ state }: { state: ProcessState }) {
  const { t } = useTranslation('operations')
  const all = Object.entries(state.variables ?? {})
  if (all.length === 0) return null
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('variables')}</h2>
      <dl className={css.variables}>
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Incidents({ number }: { number: number }) {
  const { t } = useTranslation('operations')
  const { data = [] } = useQuery(stuckQuery(number))
  return data.map((i) => (
    <section key={i.id} className={css.broken} role="alert">
      <h2>
        <IconAlertTriangle size={16} stroke={2} aria-hidden /> {t('stuck', { reason: i.reason })}
      </h2>
      <p>
        {t('failed', { step: i.step ?? i.process })}: {i.message}
      </p>
    </section>
  ))
}

function Outside({ state }: { state: ProcessState }) {
  const { t } = useTranslation('operations')
  if (!state.outside?.length) return null
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('outside')}</h2>
      <ul>
        {state.outside.map((task, n) => (
          <li key={n} className={css.timerRow}>
            <IconPlugConnected size={16} stroke={2} aria-hidden />
            <span className={css.name}>{task.topic}</span>
            <span className={css.left}>{task.worker ? t('outsideAt', { worker: task.worker }) : t('outsideFree')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Timers({ state }: { state: ProcessState }) {
  const { t } = useTranslation('operations')
  const now = useNow()
  const names = namesIn(state.xml)
  if (state.timers.length === 0) return null
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('timers')}</h2>
      <ul>
        {state.timers.map((timer, n) => {
          const left = ms(timer.at) - now
          return (
            <li key={n} className={css.timerRow}>
              <IconClock size={16} stroke={2} aria-hidden />
              <span className={css.name}>{timer.name ?? (names.get(timer.element) || timer.element)}</span>
              <span className={left < SOON_MS ? css.soon : css.left}>{left > 0 ? t('in', { time: duration(left) }) : t('now')}</span>
              <time title={exact(timer.at)}>{daysAhead(ms(timer.at), now) === 0 ? clock(timer.at) : day(timer.at)}</time>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
