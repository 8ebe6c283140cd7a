import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Page } from '@/shared/api'
import { ticketQuery } from './data'
import type { Ticket } from './model'

type Rows = InfiniteData<Page<Ticket>>

/** Puts a change into the ticket and into its row wherever it is shown; rows keep their places. */
export function patchEverywhere(client: QueryClient, number: number, change: Partial<Ticket>) {
  client.setQueryData<Ticket>(ticketQuery(number).queryKey as readonly unknown[], (t) => (t ? { ...t, ...change } : t))
  client.setQueriesData<Rows>({ queryKey: ['tickets'] }, (rows) => {
    if (!rows?.pages?.some((p) => p.items.some((t) => t.number === number))) return rows
    const pages = rows.pages.map((p) => ({
      ...p,
      items: p.items.map((t) => (t.number === number ? { ...t, ...change } : t)),
    }))
    return { ...rows, pages }
  })
}

/** The ticket as any cache knows it. */
export function known(client: QueryClient, number: number): Ticket | undefined {
  const single = client.getQueryData<Ticket>(ticketQuery(number).queryKey as readonly unknown[])
  if (single) return single
  for (const [, rows] of client.getQueriesData<Rows>({ queryKey: ['tickets'] })) {
    const row = rows?.pages?.flatMap((p) => p.items).find((t) => t.number === number)
    if (row) return row
  }
  return undefined
}

/** Asks anew for all that shows this ticket. */
export function refresh(client: QueryClient, number: number) {
  for (const kind of ['ticket', 'messages', 'timeline', 'decisions', 'clocks', 'process', 'participants', 'panel-fields', 'linked', 'context']) {
    void client.invalidateQueries({ queryKey: [kind, number] })
  }
}
