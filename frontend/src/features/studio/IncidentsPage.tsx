import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import css from './Log.module.css'
import { incidentsQuery } from './models'
import { useCan } from './rights'
import { StuckTickets } from './StuckTickets'
import { useRetry } from './useRetry'

/** What is stuck, by cause: in words, with the tickets that wait and the button that tries again. */
export function IncidentsPage() {
  const { t } = useTranslation('studio')
  const can = useCan()
  const retry = useRetry()
  const { data: incidents, error, isPending, refetch } = useQuery(incidentsQuery)
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('nav.incidents')}</h1>
        <p>{t('hint.incidents')}</p>
      </header>
      {isPending && <Skeleton rows={4} height={72} />}
      {error && <div className={css.pad}><LoadError error={error} retry={() => void refetch()} /></div>}
      {incidents?.length === 0 && <p className={css.pad}>{t('incidents.none')}</p>}
      <ul>
        {incidents?.map((i) => (
          <li key={i.cause} className={css.item}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden className={css.bad} />
            <div className={css.words}>
              <strong>{t('incidents.stuck', { reason: i.reason })}</strong>
              <p>{i.message}</p>
              <small>
                {t('incidents.at', { count: i.count, step: i.elementName ?? i.element ?? '', process: i.processName ?? i.process ?? '' })}
                {i.since ? `, ${t('since', { time: moment(i.since) })}` : ''}
              </small>
              <p className={css.tags}>
                <StuckTickets items={i.items} />
                {i.process && (
                  <a href={`/studio/processes/${i.process}?tab=running`}>{t('running.show')}</a>
                )}
              </p>
            </div>
            {can.operate && (
              <Button icon={<IconRefresh size={16} stroke={1.75} aria-hidden />} disabled={retry.isPending} onClick={() => retry.mutate({ cause: i.cause })}>
                {t('incidents.retry', { count: i.count })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
