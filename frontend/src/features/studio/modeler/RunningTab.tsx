import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { StuckTickets } from '../StuckTickets'
import { incidentsQuery, liveQuery, type Running } from '../models'
import { useCan } from '../rights'
import { useRetry } from '../useRetry'
import { LiveDiagram } from './LiveDiagram'
import css from './RunningTab.module.css'

/** Where the running tickets stand, what is stuck and why, and on which versions they run. */
export function RunningTab({ id, running, onShow }: { id: string; running: Running; onShow: (element: string) => void }) {
  const { t } = useTranslation('studio')
  const can = useCan()
  const retry = useRetry()
  const { data: live, error, isPending } = useQuery(liveQuery('process', id))
  const { data: incidents = [] } = useQuery(incidentsQuery)
  const own = incidents.filter((i) => i.process === id)
  const total = running.versions.reduce((sum, v) => sum + v.count, 0)
  const stuck = running.incidents.reduce((sum, i) => sum + i.count, 0)
  const most = Math.max(1, ...running.versions.map((v) => v.count))
  return (
    <div className={css.tab}>
      <div className={css.drawing}>
        {isPending && <Skeleton rows={4} height={80} />}
        {error && <LoadError error={error} />}
        {live && <LiveDiagram xml={live.content} running={running} />}
      </div>
      <aside className={css.side} aria-label={t('tab.running')}>
        <dl className={css.figures}>
          <div>
            <dd>{total}</dd>
            <dt>{t('running.now')}</dt>
          </div>
          <div className={stuck ? css.bad : undefined}>
            <dd>{stuck}</dd>
            <dt>{t('running.stuckWord')}</dt>
          </div>
        </dl>
        <section>
          <h3>{t('nav.incidents')}</h3>
          {own.length === 0 && running.incidents.length === 0 && <p className={css.none}>{t('incidents.none')}</p>}
          {own.map((i) => (
            <div key={i.cause} className={css.incident}>
              <h4>
                <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {t('incidents.stuck', { reason: i.reason })}
              </h4>
              <p>{i.message}</p>
              <p>{t('incidents.at', { count: i.count, step: i.elementName ?? i.element ?? '', process: i.processName ?? i.process ?? '' })}{i.since ? `, ${t('since', { time: moment(i.since) })}` : ''}</p>
              <p className={css.tickets}>
                <StuckTickets items={i.items} />
              </p>
              <div className={css.buttons}>
                {can.operate && (
                  <Button icon={<IconRefresh size={16} stroke={1.75} aria-hidden />} disabled={retry.isPending} onClick={() => retry.mutate({ cause: i.cause })}>
                    {t('incidents.retry', { count: i.count })}
                  </Button>
                )}
                {i.element && (
                  <Button look="plain" onClick={() => onShow(i.element!)}>
                    {t('publish.show')}
                  </Button>
                )}
              </div>
            </div>
          ))}
          {own.length === 0 && running.incidents.map((i, n) => (
            <div key={n} className={css.incident}>
              <h4>
                <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {i.message}
              </h4>
              <p>{t('tickets', { count: i.count })}</p>
            </div>
          ))}
        </section>
        <section>
          <h3>{t('running.versions')}</h3>
          {running.versions.map((v) => (
            <p key={v.version} className={css.version}>
              <span>v{v.version}</span>
              <i style={{ width: `${(v.count / most) * 180}px` }} aria-hidden />
              <b>{v.count}</b>
            </p>
          ))}
          {running.versions.length === 0 && <p className={css.none}>{t('running.none')}</p>}
        </section>
      </aside>
    </div>
  )
}
