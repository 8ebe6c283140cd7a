import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, query, type Page } from '@/shared/api'

export interface ArticleLine {
  key: string
  title: string
  snippet: string
  minutes: number
  helped: number
}

export interface Article {
  key: string
  title: string
  body: string
  minutes: number
  helped: number
}

export const articlesQuery = (q: string, size = 6) =>
  queryOptions({
    queryKey: ['articles', q, size],
    placeholderData: keepPreviousData,
    queryFn: () => api.get<Page<ArticleLine>>(`/articles${query({ q, size })}`, { open: true }).then((p) => p.items),
  })

export const articleQuery = (key: string) =>
  queryOptions({ queryKey: ['article', key], queryFn: () => api.get<Article>(`/articles/${encodeURIComponent(key)}`, { open: true }) })

/** The reader needs no ticket any more: it is counted with what he was about to ask. */
export function helped(key: string, typed: string) {
  return api.post(`/articles/${encodeURIComponent(key)}/helped`, { typed: typed || null }, { open: true })
}
