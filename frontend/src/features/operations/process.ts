import { queryOptions } from '@tanstack/react-query'
import { api, ApiError } from '@/shared/api'

export interface ProcessState {
  process: string
  name?: string
  version: number
  xml: string
  tokens: { element: string; count: number }[]
  passed: string[]
  timers: { element: string; at: string; name?: string }[]
  incidents: { element?: string; name?: string; message?: string; reason?: string }[]
  /** what the run knows beside the ticket */
  variables?: Record<string, string>
  /** steps that programs outside do */
  outside?: { process: string; element: string; topic: string; worker?: string | null }[]
}

/** One process of a ticket, running or over. */
export interface Run {
  id: string
  process: string
  name: string
  version: number
  startedAt: string
  endedAt?: string | null
}

export const runsQuery = (number: number) =>
  queryOptions({
    queryKey: ['process', number, 'runs'],
    queryFn: async () => (await api.get<{ items: Run[] }>(`/tickets/${number}/process/runs`)).items,
  })

/** @param instance null = the life of the ticket */
export const processQuery = (number: number, instance: string | null) =>
  queryOptions({
    queryKey: ['process', number, 'run', instance],
    queryFn: async (): Promise<ProcessState | null> => {
      try {
        const state = await api.get<ProcessState>(`/tickets/${number}/process${instance ? `?instance=${encodeURIComponent(instance)}` : ''}`)
        return { ...state, tokens: state.tokens ?? [], passed: state.passed ?? [], timers: state.timers ?? [], incidents: state.incidents ?? [] }
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return null
        throw e
      }
    },
  })

/** One step of a ticket that waits for somebody to mend its cause. */
export interface Stuck {
  id: string
  process: string
  step?: string | null
  reason: string
  message: string
}

export const stuckQuery = (number: number) =>
  queryOptions({
    queryKey: ['process', number, 'stuck'],
    refetchInterval: 30_000,
    queryFn: async () => (await api.get<{ items: Stuck[] }>(`/tickets/${number}/process/stuck`)).items,
  })

const cache = new Map<string, Map<string, string>>()

/** Names of the elements of a diagram by their ids. */
export function namesIn(xml: string): Map<string, string> {
  let names = cache.get(xml)
  if (!names) {
    names = new Map()
    const doc = new DOMParser().parseFromString(xml, 'application/xml')
    for (const el of doc.querySelectorAll('[id][name]')) names.set(el.getAttribute('id')!, el.getAttribute('name')!)
    cache.clear()
    cache.set(xml, names)
  }
  return names
}
