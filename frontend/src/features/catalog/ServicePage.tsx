import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { Suggestions } from '@/features/knowledge/Suggestions'
import { api } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { toast } from '@/shared/ui/toasts'
import { offerQuery, type RequestWhole } from './model'
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
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 300)
  const order = async (ordered: Ordered) => {
    const made = await api.post<RequestWhole>('/requests', { service: key, ...ordered.body }, { idempotencyKey: ordered.key })
    void client.invalidateQueries({ queryKey: ['requests'] })
    await navigate({ to: '/portal/requests/$number', params: { number: String(made.request.number) } })
  }
  if (error) return <div className={css.page}><LoadError error={error} retry={() => void refetch()} /></div>
  if (isPending) return <div className={css.page}><Skeleton rows={6} height={64} /></div>
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
          <OrderForm form={data.form} onTyped={setTyped} onOrder={order} />
        </div>
        <aside className={css.side}>
          <OfferCard offer={data} />
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
