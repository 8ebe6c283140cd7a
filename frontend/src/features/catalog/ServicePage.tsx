import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { Suggestions } from '@/features/knowledge/Suggestions'
import { api } from '@/shared/api'
import { useAfterPaint } from '@/shared/afterPaint'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { basketQuery, type Basket } from './basket'
import { draftQuery, offerQuery, requestQuery, type RequestWhole } from './model'
import { OfferCard } from './OfferCard'
import { OrderForm, type Ordered } from './OrderForm'
import css from './Page.module.css'
import { ServiceIcon } from './ServiceIcon'

/** The form of a service, with the promised day, who approves, and articles that may make it needless. */
export function ServicePage() {
  const { t } = useTranslation('catalog')
  const { key = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery(offerQuery(key))
  const { from, item } = useSearch({ strict: false }) as { from?: number; item?: string }
  const basket = useQuery({ ...basketQuery, enabled: item !== undefined })
  const inBasket = basket.data?.items.find((i) => i.id === item)
  const draft = useQuery(draftQuery(key))
  const earlier = useQuery({ ...requestQuery(`requests/${from ?? 0}`), enabled: from !== undefined })
  const [fresh, setFresh] = useState(0)
  const kept = draft.data?.updatedAt && fresh === 0 ? draft.data : undefined
  const begin = inBasket ? { answers: inBasket.values, text: inBasket.text } : fresh === 0 && from !== undefined && earlier.data?.again ? { answers: earlier.data.again.values } : kept
  const discard = async () => {
    await api.delete(`/services/${key}/draft`)
    setFresh(fresh + 1)
  }
  const keep = async (wanted: { answers: Record<string, unknown>; text: string }) => {
    await api.put(`/services/${key}/draft`, wanted)
    toast(t('order.kept'), { tone: 'done' })
  }
  const beside = useAfterPaint(!!data, false)
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 300)
  const order = async (ordered: Ordered) => {
    const made = await api.post<RequestWhole>('/requests', { service: key, ...ordered.body }, { idempotencyKey: ordered.key })
    void client.invalidateQueries({ queryKey: ['requests'] })
    await navigate({ to: '/portal/requests/$number', params: { number: String(made.request.number) } })
  }
  const put = async ({ body: { answers, text } }: Ordered) => {
    const wanted = { answers, text }
    const filled = item ? await api.put<Basket>(`/basket/items/${item}`, wanted) : await api.post<Basket>('/basket/items', { service: key, ...wanted })
    client.setQueryData(basketQuery.queryKey, filled)
    await navigate({ to: '/portal/basket' })
  }
  if (error) return <div className={css.page}><LoadError error={error} retry={() => void refetch()} /></div>
  if (isPending || draft.isPending || (from !== undefined && earlier.isPending) || (item !== undefined && basket.isPending)) return <div className={css.page}><Skeleton rows={6} height={64} /></div>
  return (
    <div className={css.page}>
      <nav className={css.crumbs} aria-label={t('where')}>
        <Link to="/portal">{t('nav.services')}</Link>
        {data.service.category && <span>› {data.service.category.name}</span>}
      </nav>
      <div className={css.columns}>
        <div>
          <div className={css.title}>
            <ServiceIcon icon={data.service.icon} large />
            <div>
              <h1>{data.service.name}</h1>
              <p>{data.service.description}</p>
            </div>
          </div>
          {kept && !from && !item && (
            <p role="status">
              {t('order.resumed')} <Button look="plain" onClick={() => void discard()}>{t('order.discard')}</Button>
            </p>
          )}
          {inBasket ? (
            <OrderForm key={item} form={data.form} begin={begin} onTyped={setTyped} onOrder={put} sendLabel={t('shared:save')} />
          ) : (
            <OrderForm key={fresh} form={data.form} begin={begin} onTyped={setTyped} onOrder={order} onKeep={keep} onBasket={put} />
          )}
        </div>
        <aside className={css.side}>
          {beside && <OfferCard offer={data} />}
          <Suggestions
            typed={asked}
            onHelped={() => {
              toast(t('knowledge:thanks'), { tone: 'done' })
              void navigate({ to: '/portal' })
            }}
          />
        </aside>
      </div>
    </div>
  )
}
