import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ApiError, query, type Page } from '@/shared/api'
import { items } from '@/features/people/presence'
import { viewsQuery } from './data'
import { filterOf, type Filter, type Narrow } from './filter'
import type { Localized, StatusClass } from './model'

export interface View {
  key: string
  name: Localized
  filter: Filter
  sort: { field: string; dir: 'asc' | 'desc' }[]
  columns: string[]
  audience: 'personal' | 'shared' | 'group'
  groups: string[]
  position: number
  mine?: boolean
  mayEdit?: boolean
  version: number
  /** the view names a field that is gone */
  problems?: { field: string; message: string }[]
}

export interface ListField {
  field: string
  label: string
  type: 'enum' | 'text' | 'number' | 'time' | 'boolean' | 'list' | 'person' | 'ref'
  ops: string[]
  options?: { value: string; label: string }[]
  sortable?: boolean
}

export const listFieldsQuery = queryOptions({
  queryKey: ['views', 'fields'],
  staleTime: 300_000,
  queryFn: async () => items(await api.get<ListField[] | Page<ListField>>('/views/fields')),
})

export interface Summary {
  total: number
  status: { key: string; class: StatusClass; name: Localized; count: number }[]
  priority: { key: string; name: Localized; count: number }[]
  due: { key: 'breached' | 'soon' | 'later' | 'none'; count: number }[]
}

export const summaryQuery = (list: { view: string; q?: string; f?: Narrow }) =>
  queryOptions({
    queryKey: ['summary', list],
    queryFn: async ({ signal }): Promise<Summary | null> => {
      try {
        return await api.get<Summary>(`/tickets/summary${query({ view: list.view, q: list.q, filter: filterOf(list.f) })}`, { signal })
      } catch (e) {
        if (e instanceof ApiError && e.status < 500 && e.status > 0) return null
        throw e
      }
    },
  })

export type Edited = Omit<View, 'key' | 'version' | 'mine' | 'mayEdit' | 'problems' | 'position'>

export function useViewEdits() {
  const client = useQueryClient()
  const fresh = async () => {
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey })
    void client.invalidateQueries({ queryKey: ['counters'] })
    void client.invalidateQueries({ queryKey: ['tickets'] })
    void client.invalidateQueries({ queryKey: ['summary'] })
  }
  return {
    async save(view: View | undefined, edited: Edited): Promise<View> {
      const kept = view
        ? await api.patch<View>(`/views/${view.key}`, edited, view.version)
        : await api.post<View>('/views', edited)
      await fresh()
      return kept
    },
    async remove(view: View) {
      await api.delete(`/views/${view.key}`)
      await fresh()
    },
  }
}
