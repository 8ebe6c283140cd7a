import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { orderQuery, type Order } from './basket'
import css from './Page.module.css'
import { RequestCard } from './RequestCard'

/** An order of several things: each goes its own way, and can be taken back alone or with the rest. */
export function OrderPage() {
  const { t } = useTranslation('catalog')
  const { id = '' } = useParams({ strict: false })
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery(orderQuery(id))
  const withdraw = useMutation({
    mutationFn: () => api.post<Order>(`/orders/${id}/withdraw`),
    onSuccess: (order) => {
      client.setQueryData(orderQuery(id).queryKey, order)
      void client.invalidateQueries({ queryKey: ['requests'] })
    },
    onError: (e) => toast(e.message, { tone: 'bad' }),
  })
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <nav className={css.crumbs} aria-label={t('where')}>
        <Link to="/portal/requests">{t('nav.requests')}</Link>
        {data && <span>› {t('orders.of', { time: moment(data.orderedAt) })}</span>}
      </nav>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton rows={4} height={80} />}
      {data && (
        <>
          <h1 className={css.h1}>{t('orders.title', { count: data.requests.length })}</h1>
          <ul className={css.list}>
            {data.requests.map((r) => (
              <RequestCard key={r.number} request={r} />
            ))}
          </ul>
          {data.withdrawable.length > 0 && (
            <div className={css.actions} style={{ marginTop: 16 }}>
              <Button
                size="xl"
                look="plain"
                disabled={withdraw.isPending}
                onClick={() => window.confirm(t('orders.withdrawSure', { count: data.withdrawable.length })) && withdraw.mutate()}
              >
                {t('orders.withdraw')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
