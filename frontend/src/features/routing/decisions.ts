import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'

export interface FailedCell {
  column: string
  label?: string
  cell?: unknown
  value?: unknown
}

/** What a row wanted but an earlier one had set. */
export interface Lost {
  row: number
  action?: string
  to?: number
  lostTo?: number
  winner?: number
}

export interface DecisionRow {
  index: number
  id: string
  name?: string
  matched: boolean
  /** it fired: it fitted, and no row above had said stop */
  applied: boolean
  cut?: boolean
  failed?: FailedCell | null
  lost?: Lost[]
  outputs?: Record<string, unknown>
}

export interface Decision {
  id: string
  at: string
  table: string
  tableName?: string
  version: number
  event?: string
  eventId?: string
  facts?: Record<string, unknown>
  rows: DecisionRow[]
  outcome?: Record<string, unknown>
}

export const decisionsQuery = (number: number) =>
  queryOptions({
    queryKey: ['decisions', number],
    queryFn: async (): Promise<Decision[]> => {
      try {
        return items(await api.get<Decision[] | Page<Decision>>(`/tickets/${number}/decisions`)).map(whole)
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })

export function whole<D extends Decision>(d: D): Decision {
  const lost = Array.isArray(d.outcome?.lost) ? (d.outcome.lost as Lost[]) : []
  const rows = d.rows.map((r) => ({
    ...r,
    applied: r.matched && !r.cut,
    lost: r.lost ?? lost.filter((l) => l.row === r.index),
  }))
  return { ...d, rows }
}

/** A cell of a table as people read it: containsAny("vpn", "впн") is the words themselves. */
export function cellWords(cell: unknown): string {
  if (typeof cell !== 'string') return say(cell)
  const inside = /^(?:not\()?(?:contains\w*)\((.*)\)$/s.exec(cell.trim())?.[1] ?? cell
  return inside.replaceAll(/"((?:[^"\\]|\\.)*)"/g, '$1').replaceAll(/,\s*/g, ', ')
}

/** A cell that looks for words: the whole text it looked at would say nothing. */
export function looksForWords(cell: unknown): boolean {
  return typeof cell === 'string' && /contains\w*\(/.test(cell)
}

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
  const same = (d: Decision) =>
    chosen.eventId ? d.eventId === chosen.eventId : Math.abs(Date.parse(d.at) - Date.parse(chosen.at)) <= breath
  return all.filter((d) => d.event === chosen.event && same(d))
}
