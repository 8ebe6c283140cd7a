import { queryOptions } from '@tanstack/react-query'
import { api, ApiError, type Page } from '@/shared/api'

export interface Context {
  source: string
  name: string
  state: 'loading' | 'ready' | 'failed'
  reason?: string
  lines: { name: string; value: string }[]
  askedAt: string
  doneAt?: string
}

export const contextQuery = (number: number) =>
  queryOptions({
    queryKey: ['context', number],
    queryFn: async (): Promise<Context[]> => {
      try {
        return (await api.get<Page<Context>>(`/tickets/${number}/context`)).items
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })

export const retryContext = (number: number, source: string) => api.post(`/tickets/${number}/context/${source}/retry`)
