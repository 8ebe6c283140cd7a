import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { named } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import { ModelRows, type ModelRow } from './ModelRows'
import { modelsQuery, type Kind } from './models'
import { NewModel } from './NewModel'
import { useCan } from './rights'

const kinds: Record<string, Kind> = { processes: 'process', tables: 'table', forms: 'form' }

export function ModelList() {
  const { t } = useTranslation('studio')
  const { section, go } = useStudio()
  const can = useCan()
  const kind = kinds[section] ?? 'process'
  const { data, error, isPending, refetch } = useQuery(modelsQuery)
  const [making, setMaking] = useState(false)
  const rows = data
    ?.filter((m) => m.kind === kind)
    .map(
      (m): ModelRow => ({
        kind,
        key: m.key,
        name: named(m.name),
        about: t(`about.${m.key}`, { defaultValue: '' }),
        version: m.version,
        draft: m.hasDraft,
        bad: [
          m.problems ? t('home.problems', { count: m.problems }) : '',
          m.failingCases ? t('home.failing', { count: m.failingCases }) : '',
          m.incidents ? t('home.incidents', { count: m.incidents }) : '',
        ].filter(Boolean),
        facts: kind === 'process' ? [t('home.running', { count: m.running ?? 0 })] : [],
        at: m.updatedAt,
      }),
    )
  return (
    <>
      <ModelRows
        title={t(`nav.${section}`)}
        hint={t(`hint.${section}`)}
        rows={rows}
        error={error}
        pending={isPending}
        retry={() => void refetch()}
        onOpen={(key) => go(`${section}/${key}`)}
        action={
          can.design &&
          kind !== 'table' && (
            <Button look="primary" size="l" icon={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => setMaking(true)}>
              {t(`new.${kind}`)}
            </Button>
          )
        }
      />
      {making && kind !== 'table' && <NewModel kind={kind} onClose={() => setMaking(false)} />}
    </>
  )
}
