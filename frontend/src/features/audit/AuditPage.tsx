import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, query, type Page } from '@/shared/api'
import { exact, moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import css from './AuditPage.module.css'
import { Changes } from './Changes'
import { actionWords, objectWords } from './words'

interface AuditEntry {
  id: string
  at: string
  actorName: string
  address?: string
  action: string
  object: string
  objectName?: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Who changed what, newest first; nothing here can be changed. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const [text, setText] = useState('')
  const [object] = useDebouncedValue(text, 250)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['audit', object],
    initialPageParam: '',
    queryFn: ({ pageParam }) => api.get<Page<AuditEntry>>(`/audit${query({ object, cursor: pageParam })}`),
    getNextPageParam: (last) => last.nextCursor,
  })
  const entries = data?.pages.flatMap((p) => p.items) ?? []
  return (
    <section className={css.page} aria-label={t('title')}>
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      <input type="search" className={css.search} value={text} placeholder={t('object')} aria-label={t('object')} onChange={(e) => setText(e.target.value)} />
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {isPending && <Skeleton rows={8} height={44} />}
      {data && entries.length === 0 && <p className={css.empty}>{t('nothing')}</p>}
      <ul>
        {entries.map((e) => (
          <li key={e.id}>
            <details className={css.entry}>
              <summary>
                <time dateTime={e.at} title={exact(e.at)}>{moment(e.at)}</time>
                <strong>{e.actorName}</strong>
                <span>{actionWords(e.action, t)}</span>
                <span className={css.object}>{objectWords(e.object, t, e.objectName)}</span>
              </summary>
              <dl>
                {e.address && <><dt>{t('address')}</dt><dd>{e.address}</dd></>}
                <Changes before={e.before} after={e.after} told={e.address} />
              </dl>
            </details>
          </li>
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('shared:more')}</Button>}
    </section>
  )
}
