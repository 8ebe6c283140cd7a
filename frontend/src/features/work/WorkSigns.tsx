import { useQueryClient } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Replay } from '@/features/routing/tables'
import { IconButton } from '@/shared/ui/Button'
import { BulkEnd } from './BulkEnd'
import { importedOf, putAway, useSigns, type Work } from './work'
import css from './WorkSigns.module.css'

/** How far long work is, on whatever page; at the end what came of it. */
export const WorkSigns = memo(function WorkSigns() {
  const { t } = useTranslation('work')
  const client = useQueryClient()
  const list = useSigns()
  const title = useTitle()
  if (list.length === 0) return null
  return (
    <section className={css.host} aria-live="polite" aria-label={t('label')}>
      {list.map((work) => (
        <article key={work.id} className={css.card} aria-label={title(work)}>
          <header className={css.head}>
            <strong>{title(work)}</strong>
            <IconButton small label={t('shared:close')} onClick={() => void putAway(client, work.id)}>
              <IconX size={16} stroke={2} aria-hidden />
            </IconButton>
          </header>
          <WorkBar work={work} label={title(work)} />
          {work.state === 'failed' && <p className={css.bad}>{work.reason}</p>}
          {work.state === 'done' && <End work={work} />}
        </article>
      ))}
    </section>
  )
})

/** The bar of one piece of work with its numbers. */
export function WorkBar({ work, label }: { work: Work; label: string }) {
  const { t, i18n } = useTranslation('work')
  const number = (n: number) => new Intl.NumberFormat(i18n.language).format(n)
  return (
    <>
      <progress className={css.bar} value={work.state === 'done' ? 1 : work.total ? work.done / work.total : undefined} max={1} aria-label={label} />
      {work.state === 'running' && <p className={css.words}>{work.total ? t('running', { done: number(work.done), total: number(work.total) }) : t('begun')}</p>}
    </>
  )
}

function End({ work }: { work: Work }) {
  const { t } = useTranslation('work')
  switch (work.kind) {
    case 'replay': {
      const { total, changed } = work.result as Replay
      return (
        <p className={css.words}>
          {t('replayed', { count: total, changed })}{' '}
          <Link to="/studio/$" params={{ _splat: `rules/${work.about.table}` }}>
            {t('look')}
          </Link>
        </p>
      )
    }
    case 'contactImport':
      return (
        <p className={css.words}>
          {t('imported', importedOf(work))}{' '}
          <Link to="/admin/$page/$id" params={{ page: 'contacts', id: 'import' }}>
            {t('look')}
          </Link>
        </p>
      )
    default:
      return <BulkEnd work={work} />
  }
}

function useTitle(): (work: Work) => string {
  const { t } = useTranslation('work')
  return ({ kind, label, about }) => {
    const name = label || t(`kind.${kind}`)
    if (kind === 'bulk') return about.action === 'undo' ? t('undoing', { what: name }) : name
    return label ? t(`of.${kind}`, { name: label }) : name
  }
}
