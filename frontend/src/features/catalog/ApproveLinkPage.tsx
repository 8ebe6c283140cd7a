import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { toast } from '@/shared/ui/toasts'
import { ApprovalCard } from './ApprovalCard'
import type { Approval } from './model'
import { OpenFrame } from './OpenFrame'
import css from './Page.module.css'

/** Where the link of a mail leads: it shows the question, only the button decides. */
export function ApproveLinkPage() {
  const { t } = useTranslation('catalog')
  const { token = '' } = useParams({ strict: false })
  const client = useQueryClient()
  const key = ['approval-link', token]
  const { data, error, isPending } = useQuery({
    queryKey: key,
    retry: false,
    staleTime: Infinity,
    queryFn: () => api.get<Approval>(`/approval-links/${encodeURIComponent(token)}`, { open: true }),
  })
  return (
    <OpenFrame>
      <h1 className={css.h1}>{t('approval.title')}</h1>
      {error && <LoadError error={error} />}
      {isPending && <Skeleton rows={2} height={120} />}
      {data && (
        <ApprovalCard
          approval={data}
          onDecide={async (decision, comment, idempotencyKey) => {
            try {
              const decided = await api.post<Approval>(
                `/approval-links/${encodeURIComponent(token)}`,
                { decision, comment: comment || null },
                { open: true, idempotencyKey },
              )
              client.setQueryData(key, decided)
            } catch (e) {
              toast((e as Error).message, { tone: 'bad' })
            }
          }}
        />
      )}
    </OpenFrame>
  )
}
