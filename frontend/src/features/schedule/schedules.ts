import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, query, type Page } from '@/shared/api'

export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekDay = (typeof weekDays)[number]

export interface ExceptionDays {
  date: string
  to?: string | null
  name?: string | null
  hours: string[]
}
export interface Schedule {
  key: string
  version: number
  name: Record<string, string>
  zone: string
  week: Partial<Record<WeekDay, string[]>>
  exceptions: ExceptionDays[]
  archived?: boolean
}
export interface Added {
  start: string
  minutes: number
  at: string
  startOpen: boolean
  stretches: { from: string; to: string }[]
}

export const schedulesQuery = queryOptions({
  queryKey: ['schedules'],
  staleTime: 60_000,
  queryFn: async (): Promise<Schedule[]> => {
    try {
      return items(await api.get<Schedule[] | Page<Schedule>>('/schedules')).filter((s) => !s.archived)
    } catch (e) {
      if (e instanceof ApiError && (e.status === 403 || e.status === 404)) return []
      throw e
    }
  },
})
export const scheduleQuery = (key: string) =>
  queryOptions({ queryKey: ['schedule', key], queryFn: () => api.get<Schedule>(`/schedules/${key}`) })
/** @param start local time of the schedule's zone, ISO-8601 without an offset */
export const addQuery = (key: string, start: string, minutes: number) =>
  queryOptions({
    queryKey: ['schedule', key, 'add', start, minutes],
    retry: false,
    queryFn: () => api.get<Added>(`/schedules/${key}/add${query({ start, minutes })}`),
  })

/** "09:00-13:00" in minutes of the day; null when it is no span of time. */
export function span(text: string): [number, number] | null {
  const found = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(text.trim())
  if (!found) return null
  const [h1, m1, h2, m2] = found.slice(1).map(Number) as [number, number, number, number]
  const from = h1 * 60 + m1
  const to = h2 * 60 + m2
  return from < to && to <= 1440 ? [from, to] : null
}

export function minutesOf(day: string[] | undefined): number {
  return (day ?? []).reduce((sum, s) => sum + ((span(s)?.[1] ?? 0) - (span(s)?.[0] ?? 0)), 0)
}

/** The exception that rules a day (yyyy-mm-dd); the later written wins as it does on the server. */
export function exceptionOn(schedule: Schedule, date: string): ExceptionDays | undefined {
  return schedule.exceptions.find((e) => e.date <= date && date <= (e.to ?? e.date))
}
