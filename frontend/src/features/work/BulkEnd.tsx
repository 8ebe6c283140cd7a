import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { putAway, workQuery, type Work } from './work'
import css from './WorkSigns.module.css'

interface BulkState {
  failed: { number: number; reason: string }[]
  undo: boolean
  undone?: boolean
}

const SHOWN = 50
/** How long a sign stays that asks nothing of its reader, and one that offers the way back. */
const STAYS_MS = 10_000
const UNDO_MS = 20_000

/** Which tickets could not be done and why, and the way back. */
export function BulkEnd({ work }: { work: Work }) {
  const { t } = useTranslation('work')
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: ['bulk', work.id], queryFn: () => api.get<BulkState>(`/bulk/${work.id}`) })
  const back = !!data?.undo && !data.undone
  const stays = data?.failed.length === 0 ? (back ? UNDO_MS : STAYS_MS) : undefined
  useEffect(() => {
    if (stays === undefined) return
    const end = setTimeout(() => void putAway(client, work.id), stays)
    return () => clearTimeout(end)
  }, [client, stays, work.id])
  const undo = async () => {
    try {
      await api.post(`/bulk/${work.id}/undo`, {})
      await putAway(client, work.id)
      await client.invalidateQueries({ queryKey: workQuery.queryKey })
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    }
  }
  return (
    <>
      <p className={css.words}>
        {t('done', { count: work.total - work.failed })}
        {work.failed > 0 && ` ${t('failed', { count: work.failed })}`}
      </p>
      {data && data.failed.length > 0 && (
        <ul className={css.failed}>
          {data.failed.slice(0, SHOWN).map((f) => (
            <li key={f.number}>
              <Link to="/desk/$view/$number" params={{ view: 'all', number: String(f.number) }}>
                #{f.number}
              </Link>{' '}
              {f.reason}
            </li>
          ))}
        </ul>
      )}
      {back && (
        <Button icon={<IconArrowBackUp size={16} stroke={2} aria-hidden />} onClick={() => void undo()}>
          {t('shared:undo')}
        </Button>
      )}
    </>
  )
}
