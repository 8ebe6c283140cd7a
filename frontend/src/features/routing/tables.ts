import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { changes, type Localized, type Problem, type Version } from '@/features/studio/models'
import { api, type Page } from '@/shared/api'
import type { Decision } from './decisions'

export interface Option {
  value: string
  label?: Localized
}
export interface Fact {
  name: string
  type: FactType
  label: Localized
  options?: Option[]
}
export type FactType = 'string' | 'number' | 'boolean' | 'list' | 'words' | 'date'
export interface Input {
  id: string
  fact: string
  label: Localized
  type: FactType
  options?: Option[]
}
export interface Action {
  key: string
  label: Localized
  type: FactType
  options?: Option[]
  addsUp?: boolean
}
export interface Output extends Action {
  id: string
}
export type Value = string | number | boolean | string[] | { feel: string }
export interface Row {
  id: string
  name: string
  enabled: boolean
  /** FEEL cell by input id, or by the name of a fact that has no column yet; empty cells are left out */
  when: Record<string, string>
  then: Record<string, Value>
  locked?: boolean
  hits30?: number
}
export interface RuleTable {
  key: string
  name: Localized
  version: number
  base?: number | null
  draft?: boolean
  hitPolicy?: string
  xml: string
  inputs: Input[]
  outputs: Output[]
  rows: Row[]
  problems?: Problem[]
  author?: string
  updatedAt?: string
}
export interface TableItem {
  key: string
  name: Localized
  version: number
  publishedAt?: string
  author?: string
  hasDraft: boolean
  rows: number
  hits30?: number
}
export interface Replay {
  total: number
  changed: number
  items: { ticketNumber: number; eventId?: string; before: Outcome; after: Outcome }[]
  hidden: string[]
  hits?: Record<string, number>
  unknownFacts?: string[]
}
export interface Outcome {
  rows?: unknown[]
  outputs?: Record<string, unknown> | Record<string, unknown>[]
}

const all = async <T>(path: string): Promise<T[]> => items(await api.get<T[] | Page<T>>(path))

const NUMBERS = ['number', 'integer', 'long', 'double', 'minutes']
const KNOWN = ['boolean', 'list', 'words', 'date', 'number']

/** Columns come with types of their own, such as "group": for the editor they are one of a few. */
function plainType<C extends { type: FactType }>(column: C): C {
  const type = NUMBERS.includes(column.type) ? 'number' : KNOWN.includes(column.type) ? column.type : 'string'
  return { ...column, type }
}
export function plainTable(table: RuleTable): RuleTable {
  return { ...table, inputs: table.inputs.map(plainType), outputs: table.outputs.map(plainType) }
}

export const tablesQuery = queryOptions({ queryKey: ['tables'], queryFn: () => all<TableItem>('/tables') })
export const factsQuery = queryOptions({ queryKey: ['facts'], staleTime: 300_000, queryFn: async () => (await all<Fact>('/facts')).map(plainType) })
export const actionsQuery = queryOptions({ queryKey: ['rule-actions'], staleTime: 300_000, queryFn: async () => (await all<Action & { name: string }>('/rule-actions')).map((a) => plainType({ ...a, key: a.key ?? a.name })) })
export const tableDraftQuery = (key: string) =>
  queryOptions({
    queryKey: ['table', key, 'draft'],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      let tag: string | null = null
      const table = await api.get<RuleTable>(`/tables/${key}/draft`, { onTag: (t) => (tag = t) })
      return { table: plainTable(table), tag: tag ?? '"0"' }
    },
  })
export const tableVersionsQuery = (key: string) =>
  queryOptions({ queryKey: ['table', key, 'versions'], queryFn: () => all<Version>(`/tables/${key}/versions`) })
export const tableDiffQuery = (key: string, from: string | number, to: string | number) =>
  queryOptions({
    queryKey: ['table', key, 'diff', from, to],
    staleTime: 0,
    queryFn: () => changes(`/tables/${key}/diff?from=${from}&to=${to}`),
  })

export const tablesApi = {
  evaluate: (key: string, body: { facts?: Record<string, unknown>; ticketNumber?: number }) =>
    api.post<Decision & { outputs?: Record<string, unknown>[] }>(`/tables/${key}/evaluate`, { ...body, draft: true }),
  /** begins it in the background, or gives the one that runs already */
  replay: (key: string, label: string) => api.post<{ id: string }>(`/tables/${key}/replays`, { label }),
  publish: (key: string, comment: string, base?: number) =>
    api.post<{ releaseId: string; version: number }>(`/tables/${key}/publish`, { comment, base }),
  rollback: (key: string, version: number, comment: string) =>
    api.post<{ releaseId: string; version: number }>(`/tables/${key}/rollback`, { version, comment }),
}
