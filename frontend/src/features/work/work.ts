import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, type Page } from '@/shared/api'
import { createStore } from '@/shared/store'

/** Long work in the background: what a page began may be left, and is found again on any page. */
export interface Work {
  id: string
  kind: 'bulk' | 'replay' | 'contactImport'
  label: string
  about: Record<string, string>
  total: number
  done: number
  failed: number
  state: 'running' | 'done' | 'failed'
  reason?: string
  result?: unknown
}

/** What is read again when work of a kind has ended. */
const changes: Partial<Record<Work['kind'], string[]>> = {
  bulk: ['tickets', 'ticket', 'counters', 'summary'],
  contactImport: ['register'],
}
/** What came of an import; the server leaves out what is none. */
export function importedOf(work: Work): Record<string, number> {
  return { made: 0, changed: 0, same: 0, failed: 0, ...(work.result as Record<string, number>) }
}

const BEAT_MS = 700
const running = (work?: Work) => work?.state === 'running'

export const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: () => api.get<Page<Work>>('/work').then((p) => p.items),
  refetchInterval: (q) => (q.state.data?.some(running) ? BEAT_MS : false),
})

export const oneWorkQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['work', id],
    enabled: id !== undefined,
    queryFn: () => api.get<Work>(`/work/${id}`),
    refetchInterval: (q) => (q.state.data === undefined || running(q.state.data) ? BEAT_MS : false),
  })

/** Work whose progress another part of the page shows: it needs no sign. */
const watched = createStore<{ ids: string[] }>({ ids: [] })

/** Follows one piece of work where it was begun; what came of it is told there, so its sign is put away. */
export function useWatched(id: string | undefined) {
  const client = useQueryClient()
  const work = useQuery(oneWorkQuery(id))
  const ended = work.data !== undefined && !running(work.data)
  useEffect(() => {
    if (id === undefined) return
    watched.set((s) => ({ ids: [...s.ids, id] }))
    return () => {
      watched.set((s) => ({ ids: s.ids.filter((one) => one !== id) }))
      void client.invalidateQueries({ queryKey: workQuery.queryKey, exact: true })
    }
  }, [client, id])
  useEffect(() => {
    if (id !== undefined && ended) void putAway(client, id)
  }, [client, id, ended])
  return work
}

export async function putAway(client: QueryClient, id: string) {
  client.setQueryData(workQuery.queryKey, (list) => list?.filter((w) => w.id !== id))
  await api.post(`/work/${id}/seen`)
}

/** What a sign is shown for; lists that the work has changed are read again when it ends. */
export function useSigns(): Work[] {
  const client = useQueryClient()
  const ids = watched.use((s) => s.ids)
  const { data = [] } = useQuery(workQuery)
  const before = useRef<Work[]>([])
  useEffect(() => {
    const now = data.filter(running)
    for (const { id, kind } of before.current) {
      if (!now.some((w) => w.id === id)) for (const key of changes[kind] ?? []) void client.invalidateQueries({ queryKey: [key] })
    }
    before.current = now
  }, [client, data])
  return data.filter((w) => !ids.includes(w.id))
}
