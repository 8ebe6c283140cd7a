import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Ticket } from '@/features/ticket/model'
import { api, query, type Page } from '@/shared/api'

export interface Found extends Pick<Ticket, 'number' | 'subject' | 'status' | 'updatedAt' | 'channelKind'> {
  /** names, in the words of the reader */
  group?: string
  assignee?: string
  requester?: string
  /** escaped HTML with <mark> only */
  subjectMarked?: string
  snippet?: string
}

export const foundQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['found', 'pages', q],
    enabled: q.trim() !== '',
    queryFn: ({ pageParam, signal }) => api.get<Page<Found>>(`/search${query({ q, cursor: pageParam, size: 30 })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
