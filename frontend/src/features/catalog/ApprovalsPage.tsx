import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { toast } from '@/shared/ui/toasts'
import { ApprovalCard } from './ApprovalCard'
import { approvalsQuery } from './model'
import css from './Page.module.css'

const states = ['open', 'decided'] as const

export function ApprovalsPage() {
  const { t } = useTranslation('catalog')
  const client = useQueryClient()
  const [state, setState] = useState<(typeof states)[number]>('open')
  const { data: approvals = [], error, isPending, refetch } = useQuery(approvalsQuery(state))
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <h1 className={css.h1}>{t('nav.approvals')}</h1>
      <div className={css.tabs}>
        {states.map((s) => (
          <button key={s} type="button" aria-pressed={s === state} onClick={() => setState(s)}>
            {t(`approvals.${s}`)}
          </button>
        ))}
      </div>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton rows={2} height={160} />}
      {!isPending && !error && approvals.length === 0 && <p className={css.empty}>{t(`approvals.none.${state}`)}</p>}
      <div className={css.side}>
        {approvals.map((a) => (
          <ApprovalCard
            key={a.id}
            approval={a}
            onDecide={async (decision, comment, idempotencyKey) => {
              try {
                await api.post(`/approvals/${a.id}/decide`, { decision, comment: comment || null }, { idempotencyKey })
                toast(t(decision === 'approve' ? 'approval.approved' : 'approval.declined'), { tone: 'done' })
              } catch (e) {
                toast((e as Error).message, { tone: 'bad' })
              }
              await client.invalidateQueries({ queryKey: ['approvals'] })
            }}
          />
        ))}
      </div>
    </div>
  )
}
