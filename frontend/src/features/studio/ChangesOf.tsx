import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tableDiffQuery } from '@/features/routing/tables'
import { named } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { DiffList } from './DiffList'
import { KindIcon } from './KindIcon'
import { diffQuery, type ModelItem } from './models'
import css from './PublishDialog.module.css'

interface Props {
  model: ModelItem
  chosen: boolean
  onChoose?: (on: boolean) => void
}

/** What one draft changes against what is live; a model that was never live is all new. */
export function ChangesOf({ model: m, chosen, onChoose }: Props) {
  const { t } = useTranslation('studio')
  const isNew = !m.version
  const query = m.kind === 'table' ? tableDiffQuery(m.key, 'live', 'draft') : diffQuery(m.kind, m.key, m.version ?? 0, 'draft')
  const { data, error, isPending } = useQuery({ ...query, enabled: !isNew })
  return (
    <section className={css.model}>
      <header>
        {onChoose && <input type="checkbox" checked={chosen} aria-label={t('publish.include', { name: named(m.name) })} onChange={(e) => onChoose(e.target.checked)} />}
        <KindIcon kind={m.kind} />
        <strong>{named(m.name)}</strong>
        <span>{isNew ? t('publish.first') : `v${m.version} → v${m.version! + 1}`}</span>
      </header>
      {isNew && <p className={css.note}>{t('publish.allNew')}</p>}
      {!isNew && isPending && <Skeleton rows={2} height={40} />}
      {error && <LoadError error={error} />}
      {data && <DiffList changes={data} />}
    </section>
  )
}
