import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { requestsQuery } from './model'
import css from './Page.module.css'
import { RequestCard } from './RequestCard'

const states = ['open', 'done', 'all'] as const

export function RequestsPage() {
  const { t } = useTranslation('catalog')
  const [state, setState] = useState<(typeof states)[number]>('open')
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(requestsQuery(state))
  const requests = data?.pages.flatMap((p) => p.items) ?? []
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <h1 className={css.h1}>{t('nav.requests')}</h1>
      <div className={css.tabs}>
        {states.map((s) => (
          <button key={s} type="button" aria-pressed={s === state} onClick={() => setState(s)}>
            {t(`requests.${s}`)}
          </button>
        ))}
      </div>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton rows={4} height={80} />}
      {!isPending && !error && requests.length === 0 && (
        <p className={css.empty}>
          {t('requests.none')} <Link to="/portal">{t('requests.order')}</Link>
        </p>
      )}
      {requests.length > 0 && (
        <ul className={css.list}>
          {requests.map((r) => (
            <RequestCard key={r.number} request={r} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className={css.actions}>
          <Button size="xl" onClick={() => void fetchNextPage()}>
            {t('shared:more')}
          </Button>
        </div>
      )}
    </div>
  )
}
