import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import type { Localized } from '@/features/ticket/model'
import { api, type Page } from '@/shared/api'

/** A ticket for which nobody is free, with its reason in words. */
export interface Waiting {
  number: number
  subject: string
  priority: string
  group?: { key: string; name?: Localized }
  since?: string
  reason?: string
}

export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  refetchInterval: 30_000,
  queryFn: async () => items(await api.get<Waiting[] | Page<Waiting>>('/assignment/waiting')),
})
