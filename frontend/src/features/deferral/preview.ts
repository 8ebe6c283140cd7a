import { queryOptions } from '@tanstack/react-query'
import { api, query } from '@/shared/api'
import type { Snooze } from '@/features/ticket/verbs'

/** What the server makes of a choice: the schedule's holidays and safety limits are its to know. */
export interface Preview {
  at: string
  kind: 'explicit' | 'relative' | 'limit'
  /** whether work is on at that moment */
  open: boolean
  remindAt: string
  schedule: string
}

export const previewQuery = (number: number, how: Snooze) =>
  queryOptions({
    queryKey: ['deferral-preview', number, how],
    retry: false,
    queryFn: ({ signal }) => api.get<Preview>(`/tickets/${number}/deferral/preview${query({ ...how })}`, { signal }),
  })
