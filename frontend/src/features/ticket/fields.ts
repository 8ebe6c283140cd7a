import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'

export interface PanelField {
  key: string
  name: string
  hint?: string
  type: 'text' | 'number' | 'date' | 'list' | 'user' | 'reference' | 'file' | 'checkbox'
  multiple?: boolean
  options: { value: string; name: string }[]
  value?: unknown
  /** the value in words */
  shown?: string
  required?: boolean
  readOnly?: boolean
}

export const panelFieldsQuery = (number: number) =>
  queryOptions({
    queryKey: ['panel-fields', number],
    queryFn: async (): Promise<PanelField[]> => {
      try {
        const all = items(await api.get<PanelField[] | Page<PanelField>>(`/tickets/${number}/fields`))
        return all.map((f) => ({ ...f, options: f.options ?? [] }))
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })
