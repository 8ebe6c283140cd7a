import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import css from './HomePage.module.css'
import { PortalSearch } from './PortalSearch'
import { RequestCard } from './RequestCard'
import { offerQuery, requestsQuery, servicesQuery, type Service } from './model'
import { ServiceIcon } from './ServiceIcon'
import { useTarget } from './useTarget'

/** Search first, then what can be ordered and how far one's own requests are. */
export function HomePage() {
  const { t } = useTranslation('catalog')
  const me = useMe()
  const { data: services = [], error, isPending, refetch } = useQuery(servicesQuery)
  const { data: mine } = useInfiniteQuery(requestsQuery('open'))
  const open = mine?.pages.flatMap((p) => p.items) ?? []
  return (
    <>
      <section className={css.hero}>
        <h1>{t('home.title', { name: me.name.split(' ')[0] })}</h1>
        <PortalSearch services={services} />
      </section>
      <div className={css.page}>
        <div className={css.services}>
          {isPending && <Skeleton rows={3} height={96} />}
          {error && <LoadError error={error} retry={() => void refetch()} />}
          {!isPending && !error && services.length === 0 && <p>{t('home.none')}</p>}
          {byCategory(services).map(([name, items]) => (
            <section key={name} aria-label={name || t('home.other')}>
              <h2>{name || t('home.other')}</h2>
              <ul className={css.cards}>
                {items.map((s) => (
                  <ServiceCard key={s.key} service={s} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        {open.length > 0 && (
          <aside className={css.mine} aria-labelledby="my-requests">
            <div className={css.mineHead}>
              <h2 id="my-requests">{t('nav.requests')}</h2>
              <Link to="/portal/requests" className={css.all}>{t('home.all')}</Link>
            </div>
            <ul className={css.list}>
              {open.slice(0, 4).map((r) => (
                <RequestCard key={r.number} request={r} />
              ))}
            </ul>
          </aside>
        )}
      </div>
    </>
  )
}

function byCategory(services: Service[]): [string, Service[]][] {
  const groups = new Map<string, Service[]>()
  for (const s of services) groups.set(s.category?.name ?? '', [...(groups.get(s.category?.name ?? '') ?? []), s])
  return [...groups]
}

function ServiceCard({ service }: { service: Service }) {
  const target = useTarget()(service)
  const client = useQueryClient()
  /** Whoever points at it opens it next. */
  const fetchAhead = () => {
    void client.prefetchQuery(offerQuery(service.key))
    void Promise.allSettled([import('./ServicePage'), import('@/features/form/FormView')])
  }
  return (
    <li>
      <Link to="/portal/services/$key" params={{ key: service.key }} className={css.card} onPointerEnter={fetchAhead} onFocus={fetchAhead}>
        <ServiceIcon icon={service.icon} />
        <span className={css.words}>
          <strong>{service.name}</strong>
          <span>{service.description}</span>
        </span>
        {target && (
          <small>
            <IconClock size={14} stroke={1.5} aria-hidden /> {target}
          </small>
        )}
      </Link>
    </li>
  )
}
