import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError } from '@/shared/api'
import { Banner, LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { BasketItemRow } from './BasketItemRow'
import { basketQuery, sums, type Basket, type BasketItem, type Order } from './basket'
import { ForOthers, nobodyElse, othersOf } from './ForOthers'
import css from './Page.module.css'
import { PromiseCard } from './PromiseCard'

/** What was put together, told as a whole before it is ordered at once. */
export function BasketPage() {
  const { t, i18n } = useTranslation('catalog')
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery({ ...basketQuery, staleTime: 0 })
  const [others, setOthers] = useState(nobodyElse)
  const [unfit, setUnfit] = useState<string[]>([])
  const key = useRef(crypto.randomUUID())
  const change = useMutation({
    mutationFn: ({ item, quantity }: { item: BasketItem; quantity: number }) =>
      quantity === 0 ? api.delete<Basket>(`/basket/items/${item.id}`) : api.put<Basket>(`/basket/items/${item.id}`, { quantity }),
    onSuccess: (basket) => client.setQueryData(basketQuery.queryKey, basket),
    onError: (e) => toast(e.message, { tone: 'bad' }),
  })
  const order = useMutation({
    mutationFn: () => api.post<Order>('/basket/order', othersOf(others), { idempotencyKey: key.current }),
    onSuccess: async (made) => {
      await Promise.all([client.invalidateQueries({ queryKey: basketQuery.queryKey }), client.invalidateQueries({ queryKey: ['requests'] })])
      await navigate({ to: '/portal/orders/$id', params: { id: made.id } })
    },
    onError: () => {
      key.current = crypto.randomUUID()
    },
  })
  const problems = order.error instanceof ApiError ? (order.error.problem.errors ?? []) : []
  const wrong = Object.fromEntries(problems.filter((p) => p.field === 'forPerson' || p.field === 'watchers').map((p) => [p.field, p.message]))
  const said = problems.length ? problems.filter((p) => !(p.field in wrong)).map((p) => p.message) : order.error ? [order.error.message] : []
  return (
    <div className={css.page}>
      <h1 className={css.h1}>{t('basket.title')}</h1>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton rows={3} height={96} />}
      {data && data.items.length === 0 && (
        <p className={css.empty}>
          {t('basket.empty')} <Link to="/portal">{t('requests.order')}</Link>
        </p>
      )}
      {data && data.items.length > 0 && (
        <div className={css.columns}>
          <div>
            {said.map((message) => (
              <Banner key={message} tone="bad" title={message} />
            ))}
            <ul className={css.list}>
              {data.items.map((item) => (
                <BasketItemRow
                  key={item.id}
                  item={item}
                  busy={change.isPending || order.isPending}
                  onQuantity={(quantity) => change.mutate({ item, quantity })}
                  onUnfit={(is) => setUnfit((ids) => [...ids.filter((id) => id !== item.id), ...(is ? [item.id] : [])])}
                  onRemove={() => change.mutate({ item, quantity: 0 })}
                />
              ))}
            </ul>
            <p style={{ marginTop: 12 }}>
              <Link to="/portal">{t('basket.another')}</Link>
            </p>
            <ForOthers others={others} wrong={wrong} onOthers={setOthers} />
          </div>
          <aside className={css.side}>
            <PromiseCard
              promisedAt={data.promisedAt}
              zone={data.zone}
              note={data.items.length > 1 ? t('basket.allOfIt') : undefined}
              cost={sums(data.cost, i18n.language)}
              approvers={data.approvers}
              unapproved={data.unapproved}
            />
            <Button look="primary" size="xl" disabled={order.isPending || change.isPending || data.items.some((i) => unfit.includes(i.id))} onClick={() => order.mutate()}>
              {t('basket.send', { count: data.requests })}
            </Button>
          </aside>
        </div>
      )}
    </div>
  )
}
