import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'

export interface FailedCell {
  column: string
  label?: string
  cell?: unknown
  value?: unknown
}

export interface DecisionRow {
  index: number
  id: string
  name?: string
  matched: boolean
  applied: boolean
  failed?: FailedCell | null
  lost?: ({ field?: string; to?: number | string; row?: number; name?: string } | string)[]
  outputs?: Record<string, unknown>
}

export interface Decision {
  id: string
  at: string
  table: string
  tableName?: string
  version: number
  event?: string
  facts?: Record<string, unknown>
  rows: DecisionRow[]
  outcome?: Record<string, unknown>
}

export const decisionsQuery = (number: number) =>
  queryOptions({
    queryKey: ['decisions', number],
    queryFn: async (): Promise<Decision[]> => {
      try {
        return items(await api.get<Decision[] | Page<Decision>>(`/tickets/${number}/decisions`))
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })

/** A cell or a fact in words: lists by commas, nothing as a dash. */
export function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map(say).join(', ')
  if (typeof value === 'object') {
    const { name, key } = value as { name?: string; key?: string }
    return name ?? key ?? Object.entries(value).map(([k, v]) => `${k}: ${say(v)}`).join(', ')
  }
  return String(value)
}

export function fired(decision: Decision): DecisionRow[] {
  return decision.rows.filter((r) => r.matched && r.applied !== false)
}

/** The decisions of one event: those made within the same breath as the chosen one. */
export function ofOneEvent(all: Decision[], chosen: Decision | undefined): Decision[] {
  if (!chosen) return []
  const breath = 2000
  return all.filter((d) => d.event === chosen.event && Math.abs(Date.parse(d.at) - Date.parse(chosen.at)) <= breath)
}
