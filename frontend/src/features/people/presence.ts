import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { meQuery, type Me } from '@/features/access/me'
import { api, type Page } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'

export interface PresenceStatus {
  key: string
  name: string | Record<string, string>
  colour?: string
  takesWork?: boolean
}

export interface AgentPresence {
  id: string
  name: string
  status: string
  since?: string
  cause?: string
  takesWork?: boolean
  load: number
  limit?: number
  groups?: string[]
}

type Wire = Omit<AgentPresence, 'id' | 'load'> & {
  id?: string
  userId?: string
  load?: number | { current?: number; max?: number }
  maxTickets?: number
}

export function items<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items
}

export const statusesQuery = queryOptions({
  queryKey: ['presence-statuses'],
  staleTime: Infinity,
  queryFn: () => api.get<PresenceStatus[] | Page<PresenceStatus>>('/presence-statuses').then(items),
})

export const presenceQuery = queryOptions({
  queryKey: ['presence'],
  queryFn: async (): Promise<AgentPresence[]> => {
    const people = items(await api.get<Wire[] | Page<Wire>>('/presence'))
    return people.map((p) => ({
      ...p,
      id: p.id ?? p.userId ?? '',
      load: typeof p.load === 'number' ? p.load : (p.load?.current ?? 0),
      limit: p.limit ?? p.maxTickets ?? (typeof p.load === 'object' ? p.load?.max : undefined),
    }))
  },
})

export function useAgents() {
  return useQuery(presenceQuery)
}

/** Shows at once, and goes back visibly if the server refuses. */
export function useSetPresence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (status: string) => api.put('/me/presence', { status }),
    onMutate: (status) => {
      const before = client.getQueryData(meQuery.queryKey)
      if (before) {
        const shown: Me = { ...before, presence: { ...before.presence, status } }
        client.setQueryData(meQuery.queryKey, () => shown)
      }
      return before
    },
    onError: (e, _status, before) => {
      if (before) client.setQueryData(meQuery.queryKey, before)
      toast(e.message, { tone: 'bad' })
    },
    onSettled: () => client.invalidateQueries({ queryKey: presenceQuery.queryKey }),
  })
}
