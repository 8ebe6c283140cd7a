import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'
import type { Due } from './due'

export interface Clock extends Due {
  id?: string
  metAt?: string
  target?: string
  policy?: string
  schedule?: string
  proof?: Record<string, unknown> | unknown[] | string
}

export const clocksQuery = (number: number) =>
  queryOptions({
    queryKey: ['clocks', number],
    queryFn: async (): Promise<Clock[]> => {
      try {
        return items(await api.get<Clock[] | Page<Clock>>(`/tickets/${number}/clocks`))
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })

function text(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).map(text).join(' – ') : String(value)
}

/** Pairs of what and how much: the server's own proof where it gives one, else what the clock says of itself. */
export function proofOf(c: Clock): [string, string][] {
  const { proof } = c
  if (typeof proof === 'string') return [['used', proof]]
  if (Array.isArray(proof)) return proof.map((p, i) => [String(i + 1), text(p)])
  if (proof && Object.keys(proof).length > 0)
    return Object.entries(proof).flatMap(([k, v]): [string, string][] => (v === null ? [] : [[k, text(v)]]))
  const known: [string, string | undefined][] = [
    ['policy', c.policy],
    ['target', c.target],
    ['schedule', c.schedule],
    ['started', c.startedAt],
    ['due', c.at],
  ]
  return known.filter((k): k is [string, string] => !!k[1])
}
