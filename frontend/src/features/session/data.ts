import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, query, type Page } from '@/shared/api'
import type { Message, Participant } from './model'

export const messagesQuery = (number: number) =>
  queryOptions({
    queryKey: ['messages', number],
    queryFn: async () => {
      const all: Message[] = []
      let before: string | undefined
      // pages lead from the newest back to the first
      do {
        const page = await api.get<Page<Message>>(`/tickets/${number}/messages${query({ before, size: 200 })}`)
        all.unshift(...page.items)
        before = page.nextCursor
      } while (before)
      return all.map((m) => ({ ...m, attachments: m.attachments ?? [] }))
    },
  })

/** Everybody who takes or took part in the session. */
export const everybodyQuery = (number: number, session: string | undefined) =>
  queryOptions({
    queryKey: ['participants', number],
    enabled: !!session,
    queryFn: async () => {
      try {
        return items(await api.get<Participant[] | Page<Participant>>(`/sessions/${session}/participants`))
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })

/** Those who still get the messages of the session. */
export const participantsQuery = (number: number, session: string | undefined) => ({
  ...everybodyQuery(number, session),
  select: stillThere,
})
const stillThere = (all: Participant[]) => all.filter((p) => !p.removedAt)
