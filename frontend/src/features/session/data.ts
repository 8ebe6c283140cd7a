import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import type { PanelField } from '@/features/ticket/fields'
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

/** A conversation that belongs to a ticket besides its own. */
export interface LinkedConversation {
  sessionId: string
  line: string
  channelKind: string
  subject?: string
  state: 'active' | 'finished'
  ticketNumber?: number
  lastMessageAt: string
}

export const linkedQuery = (number: number) =>
  queryOptions({
    queryKey: ['linked', number],
    queryFn: async () => items(await api.get<Page<LinkedConversation>>(`/tickets/${number}/conversations`)),
  })

export const linkedMessagesQuery = (number: number, session: string) =>
  queryOptions({
    queryKey: ['linked', number, session],
    queryFn: async () => items(await api.get<Page<Message>>(`/tickets/${number}/conversations/${session}/messages`)),
  })

/** The attributes that the conversation shows now; none without a conversation. */
export const sessionFieldsQuery = (number: number, session: string | undefined) =>
  queryOptions({
    queryKey: ['session-fields', number],
    enabled: !!session,
    queryFn: async () => {
      const all = items(await api.get<Page<PanelField>>(`/sessions/${session}/fields`))
      return all.map((f) => ({ ...f, options: f.options ?? [] }))
    },
  })
