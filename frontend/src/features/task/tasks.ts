import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type Page } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'

export interface Person {
  id: string
  name: string
}

export type TaskVerb = 'claim' | 'unclaim' | 'complete' | 'delegate' | 'plan'

export interface Task {
  id: string
  kind: 'task' | 'approval'
  name: string
  description?: string
  ticketNumber?: number
  subject?: string
  assignee?: Person
  owner?: Person
  /** in whose place I would do it */
  forPerson?: Person
  due?: string
  followUp?: string
  state: 'open' | 'done'
  createdAt: string
  endedAt?: string
  endedBy?: Person
  hasForm: boolean
  actions: TaskVerb[]
}

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => api.get<Page<Task>>('/tasks?size=200').then((p) => p.items),
})

export const ticketTasksQuery = (number: number) =>
  queryOptions({
    queryKey: ['tasks', 'ticket', number],
    queryFn: () => api.get<Page<Task>>(`/tickets/${number}/tasks`).then((p) => p.items),
  })

export const taskFormQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'form', id],
    staleTime: Infinity,
    queryFn: () => api.get<{ form?: Record<string, unknown> }>(`/tasks/${id}`).then((t) => t.form ?? null),
  })

/** Does something with a task; a refusal is said, and all lists are read again. */
export function useTaskVerb(task: Task) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, body }: { verb: TaskVerb; body?: unknown }) => api.post(`/tasks/${task.id}/${verb}`, body),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] })
      void client.invalidateQueries({ queryKey: ['counters'] })
      if (task.ticketNumber) void client.invalidateQueries({ queryKey: ['ticket', task.ticketNumber] })
    },
    onError: (e, { verb }) => {
      if (verb !== 'complete') toast(e.message, { tone: 'bad' })
    },
  })
}
