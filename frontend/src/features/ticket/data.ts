import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, query, type Page } from '@/shared/api'
import { filterOf, type Narrow } from './filter'
import type { Counters, Localized, StatusClass, Ticket, TimelineEvent } from './model'
import type { View } from './views'

const PAGE = 50

export interface ListKey {
  view: string
  q?: string
  sort?: string
  /** narrowed by a click in the summary strip */
  f?: Narrow
}

export const listQuery = (key: ListKey) =>
  infiniteQueryOptions({
    queryKey: ['tickets', key],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Ticket>>(`/tickets${query({ view: key.view, q: key.q, sort: key.sort, filter: filterOf(key.f), cursor: pageParam, size: PAGE })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const ticketQuery = (number: number) =>
  queryOptions({
    queryKey: ['ticket', number],
    queryFn: ({ signal }) => api.get<Ticket>(`/tickets/${number}`, { signal }),
  })

/** Later parts of the product answer 404 for what they do not have yet: the page then leaves it out. */
async function optional<T>(path: string): Promise<T[]> {
  try {
    return items(await api.get<T[] | Page<T>>(path))
  } catch (e) {
    if (e instanceof ApiError && (e.status === 404 || e.status === 403)) return []
    throw e
  }
}

export const timelineQuery = (number: number) =>
  queryOptions({ queryKey: ['timeline', number], queryFn: () => optional<TimelineEvent>(`/tickets/${number}/timeline`) })

export const countersQuery = queryOptions({ queryKey: ['counters'], queryFn: () => api.get<Counters>('/tickets/counters') })

export const viewsQuery = queryOptions({ queryKey: ['views', 'list'], staleTime: 300_000, queryFn: () => optional<View>('/views') })

export interface Named {
  key: string
  name: Localized
  class?: StatusClass
}

const settings = (kind: string) =>
  queryOptions({ queryKey: ['settings', kind], staleTime: 300_000, queryFn: () => optional<Named>(`/${kind}`) })
export const statusesQuery = settings('statuses')
export const prioritiesQuery = settings('priorities')
export const groupsQuery = settings('groups')

/** Several steps with one click. */
export const macrosQuery = settings('macros')

/** Tags on offer, the most used first. */
export const tagsQuery = (q: string) =>
  queryOptions({
    queryKey: ['tags', q],
    staleTime: 60_000,
    queryFn: () => optional<{ tag: string; group?: string; tickets: number }>(`/tags${query({ q, size: 12 })}`),
  })

export function useTicket(number: number) {
  return useQuery(ticketQuery(number))
}

/** Earlier tickets of the same person. */
export const ofRequesterQuery = (requester: { id: string; name: string; address?: string }) =>
  queryOptions({
    queryKey: ['tickets-of', requester.id],
    queryFn: async () => {
      return optional<Ticket>(`/contacts/${requester.id}/tickets${query({ size: 30 })}`)
    },
  })
