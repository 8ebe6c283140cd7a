import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'
import type { Localized } from '@/features/ticket/model'

export interface Task {
  id: string
  name: Localized
  ticketNumber?: number
  number?: number
  subject?: string
  assignee?: { id: string; name: string } | null
  due?: string
  createdAt?: string
}

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: async (): Promise<Task[]> => {
    try {
      return items(await api.get<Task[] | Page<Task>>('/tasks'))
    } catch (e) {
      if (e instanceof ApiError && e.status === 404) return []
      throw e
    }
  },
})
