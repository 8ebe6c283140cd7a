import { queryOptions } from '@tanstack/react-query'
import { api, ApiError } from '@/shared/api'
import type { Change, Kind } from './models'

/** Drafts that wait for a second pair of eyes or for their time. */
export interface ReleaseRequest {
  id: string
  author: string
  authorName: string
  askedAt: string
  comment: string
  models: { kind: Kind; key: string; revision: number }[]
  at?: string | null
  state: 'asked' | 'planned' | 'published' | 'returned' | 'failed' | 'cancelled'
  reviewerName?: string | null
  words?: string | null
  reason?: string | null
  findings: { file?: string; element?: string; message: string }[]
}
export interface Changed {
  kind: Kind
  key: string
  version: number
  /** the draft was changed since it was asked for */
  moved: boolean
  changes: Change[]
}
/** What rolling one model of a release back would do. */
export interface Back {
  kind: Kind
  key: string
  name: string
  version: number
  backTo: number
  running: { version: number; count: number }[]
  timerCount: number
  timers: { element: string; elementName?: string; version: number; at: string; businessKey?: string }[]
}

/** What the reader may not see is not there for him. */
async function ifAllowed<T>(path: string, otherwise: T): Promise<T> {
  try {
    return await api.get<T>(path)
  } catch (e) {
    if (e instanceof ApiError && e.status === 403) return otherwise
    throw e
  }
}

export const requestsQuery = queryOptions({
  queryKey: ['release-requests'],
  refetchInterval: 30_000,
  queryFn: async () => (await ifAllowed<{ items: ReleaseRequest[] }>('/release-requests?all=true', { items: [] })).items,
})
export const requestQuery = (id: string) =>
  queryOptions({ queryKey: ['release-requests', id], queryFn: () => api.get<{ request: ReleaseRequest; changes: Changed[] }>(`/release-requests/${id}`) })
export const releaseSettingQuery = queryOptions({
  queryKey: ['release-settings'],
  queryFn: () => ifAllowed<{ fourEyes: boolean }>('/release-settings', { fourEyes: false }),
})
export const rollbackQuery = (release: string) =>
  queryOptions({ queryKey: ['rollback', release], staleTime: 0, queryFn: async () => (await api.get<{ items: Back[] }>(`/releases/${release}/rollback`)).items })
