import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import css from './RollBack.module.css'
import { rollbackQuery } from './requests'

/** What rolling back would do to the tickets that run now, with the timers that are set in them. */
export function RollBack({ release }: { release: string }) {
  const { t } = useTranslation('studio')
  const { data, error, isPending } = useQuery(rollbackQuery(release))
  if (isPending) return <Skeleton rows={3} height={32} />
  if (error) return <LoadError error={error} />
  return (
    <ul className={css.list}>
      {data.map((m) => {
        const count = m.running.reduce((sum, v) => sum + v.count, 0)
        return (
          <li key={`${m.kind}/${m.key}`}>
            <strong>{m.name}</strong>
            <p>
              {m.backTo > 0 ? t('rollback.next', { from: m.version, back: m.backTo }) : t('rollback.nothingBefore')}{' '}
              {m.kind === 'process' && t('rollback.running', { count })}
              {m.kind === 'table' && t('rollback.table')}
              {m.kind === 'form' && t('rollback.form')}
            </p>
            {m.timerCount > 0 && (
              <details>
                <summary>{t('rollback.timers', { count: m.timerCount })}</summary>
                <ul>
                  {m.timers.map((timer, i) => (
                    <li key={i}>
                      {moment(timer.at)} · {timer.elementName ?? timer.element} · {timer.businessKey && `#${timer.businessKey} · `}v{timer.version}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
