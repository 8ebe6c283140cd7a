import { useQuery, useQueryClient } from '@tanstack/react-query'
import { desk } from '@/app/desk/state'
import { useNumber } from '@/app/desk/useDesk'
import { known } from '@/features/ticket/cache'
import { ticketQuery } from '@/features/ticket/data'
import type { Target } from './commands/model'

/** The ticked tickets, else the open one: as the keys of the desk take it. */
export function useTarget(): Target | undefined {
  const client = useQueryClient()
  const number = useNumber()
  const selection = desk.use((s) => s.selection)
  // only listens: the page fetches it, and what one may do comes with it
  const { data: opened } = useQuery({ ...ticketQuery(number ?? 0), enabled: false })
  if (selection.length > 0) return { numbers: selection }
  const ticket = number === undefined ? undefined : (opened ?? known(client, number))
  return ticket && { numbers: [ticket.number], ticket }
}
