import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { ModelRows, type ModelRow } from '@/features/studio/ModelRows'
import { named } from '@/shared/format'
import { tablesQuery } from './tables'

/** All rule tables, for people who think in rules. */
export function RuleTables() {
  const { t } = useTranslation('studio')
  const { go } = useStudio()
  const { data, error, isPending, refetch } = useQuery(tablesQuery)
  const rows = data?.map(
    (x): ModelRow => ({
      kind: 'table',
      key: x.key,
      name: named(x.name),
      about: t(`about.${x.key}`, { defaultValue: '' }),
      version: x.version,
      draft: x.hasDraft,
      facts: [t('rules.count', { count: x.rows }), x.hits30 === undefined ? '' : t('rules.hits', { count: x.hits30 })],
      author: x.author,
      at: x.publishedAt,
    }),
  )
  return <ModelRows title={t('nav.rules')} hint={t('rules.listHint')} rows={rows} error={error} pending={isPending} retry={() => void refetch()} onOpen={(key) => go(`rules/${key}`)} />
}
