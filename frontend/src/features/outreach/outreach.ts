import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import type { Localized } from '@/features/ticket/model'
import { api, ApiError, type Page } from '@/shared/api'

/** What is known already when "write first" is opened, such as the customer's address. */
export interface Start {
  to?: string
}

export interface Letter {
  channel: string
  to: string[]
  cc: string[]
  subject: string
  text: string
}

interface Channel {
  key: string
  name: Localized
  kind: string
  address?: string
  archived?: boolean
}

/** Mailboxes one may write from. */
export const channelsQuery = queryOptions({
  queryKey: ['settings', 'channels'],
  staleTime: 300_000,
  queryFn: async () => {
    const all = items(await api.get<Channel[] | Page<Channel>>('/channels'))
    return all.filter((c) => c.kind === 'mail' && !c.archived)
  },
})

/** @returns the number of the ticket it became */
export async function sendFirst(letter: Letter): Promise<number> {
  return (await api.post<{ ticketNumber: number }>('/initiative-messages', letter)).ticketNumber
}

/**
 * A ticket of our own: nothing goes out.
 *
 * @returns its number, and whether one sees it where the rules have put it
 */
export async function openRecord({ channel, to, subject, text }: Letter): Promise<{ number: number; seen: boolean }> {
  const body = { mode: 'internal', channel, subject, text, requester: to[0] ? { address: to[0] } : undefined }
  const { number } = await api.post<{ number: number }>('/tickets', body)
  const seen = await api.get(`/tickets/${number}`).then(
    () => true,
    (e) => !(e instanceof ApiError && e.status === 404),
  )
  return { number, seen }
}
