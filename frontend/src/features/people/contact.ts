import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Ticket } from '@/features/ticket/model'
import { api, ApiError, query, type Page } from '@/shared/api'

export interface Contact {
  id: string
  name: string
  locale?: string
  zone?: string
  vip?: boolean
  identities?: { kind: string; value?: string; shown?: string }[]
  fields?: Record<string, unknown>
  userId?: string
}

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    staleTime: 60_000,
    queryFn: async (): Promise<Contact | null> => {
      try {
        return await api.get<Contact>(`/contacts/${id}`)
      } catch (e) {
        if (e instanceof ApiError && (e.status === 404 || e.status === 403)) return null
        throw e
      }
    },
  })

/** The customer at a glance, counted over the tickets that the reader may see. */
export interface Card {
  id: string
  name: string
  vip: boolean
  locale?: string
  zone?: string
  identities: { kind: string; value: string }[]
  companies: { id: string; name: string; vip: boolean; sharedTickets: boolean; manager?: string }[]
  fields: Record<string, unknown>
  since: string
  tickets: { open: number; total: number }
}

export const cardQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact-card', id],
    staleTime: 60_000,
    queryFn: () => api.get<Card>(`/contacts/${id}/card`),
  })

/** All he ever asked, the latest first, page by page. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['contact-history', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => api.get<Page<Ticket>>(`/contacts/${id}/tickets${query({ cursor: pageParam, size: 20 })}`),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
