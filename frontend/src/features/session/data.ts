import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'
import type { Message, Participant } from './model'

export const messagesQuery = (number: number) =>
  queryOptions({
    queryKey: ['messages', number],
    queryFn: async () => {
      const all: Message[] = []
      let cursor: string | undefined
      do {
        const page = await api.get<Message[] | Page<Message>>(
          `/tickets/${number}/messages${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
        )
        all.push(...items(page))
        cursor = Array.isArray(page) ? undefined : page.nextCursor
      } while (cursor)
      return all.map((m) => ({ ...m, attachments: m.attachments ?? [] }))
    },
  })

/** Those who still get the messages of the session. */
export const participantsQuery = (number: number, session: string | undefined) =>
  queryOptions({
    queryKey: ['participants', number],
    enabled: !!session,
    queryFn: async () => {
      try {
        const all = items(await api.get<Participant[] | Page<Participant>>(`/sessions/${session}/participants`))
        return all.filter((p) => !p.removedAt)
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })
