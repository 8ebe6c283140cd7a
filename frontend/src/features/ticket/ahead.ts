import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { messagesQuery } from '@/features/session/data'
import { ticketQuery, timelineQuery } from './data'
import { neighbour } from './listed'

/** Long enough to have come to stay. */
const REST_MS = 300

/** Reads what the page of a ticket begins with. */
export function readAhead(client: QueryClient, number: number) {
  for (const query of [ticketQuery(number), messagesQuery(number), timelineQuery(number)])
    // what was read is kept up to date by what the server tells
    if (client.getQueryState(query.queryKey)?.data === undefined) void client.prefetchQuery(query as ReturnType<typeof ticketQuery>)
}

/** Whoever stays at a ticket goes to the one below next, or to the one above. */
export function useReadAhead(number: number) {
  const client = useQueryClient()
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const step of [1, -1] as const) {
        const next = neighbour(number, step)
        if (next !== undefined) readAhead(client, next)
      }
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [client, number])
}
