import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'
import type { Localized } from '../models'

export interface Channel {
  key: string
  kind: string
  name: Localized
}

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  staleTime: 300_000,
  queryFn: async (): Promise<Channel[]> => {
    try {
      return items(await api.get<Channel[] | Page<Channel>>('/channels'))
    } catch (e) {
      if (e instanceof ApiError && (e.status === 403 || e.status === 404)) return []
      throw e
    }
  },
})
