import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '@/app/desk/useDesk'
import { Button, IconButton } from '@/shared/ui/Button'
import { bulks, dismissBulk, useBulk } from './bulk'
import css from './BulkProgress.module.css'

/** How far acts on many tickets are; at the end which ones could not be done and why, and the way back. */
export function BulkProgress() {
  const { t } = useTranslation('ticket')
  const { openIn } = useDesk()
  const { undo } = useBulk()
  const list = bulks.use((s) => s.list)
  if (list.length === 0) return null
  return (
    <div className={css.host} aria-live="polite">
      {list.map((b) => (
        <section key={b.id} className={css.card} aria-label={b.label}>
          <header className={css.head}>
            <strong>{b.label}</strong>
            <span className={css.space} />
            {b.state === 'done' && b.undo && !b.undone && (
              <Button icon={<IconArrowBackUp size={16} stroke={2} aria-hidden />} onClick={() => void undo(b.id, t('bulk.undoing', { what: b.label }))}>
                {t('shared:undo')}
              </Button>
            )}
            <IconButton small label={t('shared:close')} onClick={() => dismissBulk(b.id)}>
              <IconX size={16} stroke={2} aria-hidden />
            </IconButton>
          </header>
          <progress className={css.bar} value={b.done} max={Math.max(1, b.total)} aria-label={b.label} />
          <p className={css.words}>
            {b.state === 'running' ? t('bulk.running', { done: b.done, total: b.total }) : t('bulk.done', { count: b.total - b.failed.length })}
            {b.failed.length > 0 && ` ${t('bulk.failed', { count: b.failed.length })}`}
          </p>
          {b.failed.length > 0 && (
            <ul className={css.failed}>
              {b.failed.slice(0, 50).map((f) => (
                <li key={f.number}>
                  <button type="button" onClick={() => openIn('all', f.number)}>
                    #{f.number}
                  </button>{' '}
                  {f.reason}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
