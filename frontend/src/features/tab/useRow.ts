import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { countersQuery, listQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { openTabs } from './openTabs'
import { worthShowing } from './tabs'
import { waitsSince } from './waiting'

const nothing: Ticket[] = []

/** What the row holds now, and whether that is worth its room. */
export function useRow(here: number | undefined) {
  const tabs = openTabs.use((s) => s.tabs)
  const { data: counters } = useQuery(countersQuery)
  // asked anew with the lists
  const { data } = useInfiniteQuery({ ...listQuery({ view: 'mine', f: { channelKind: 'chat' } }), enabled: !!counters?.mine })
  const chats = (data?.pages.flatMap((p) => p.items) ?? nothing).filter(
    (c) => waitsSince(c) !== undefined && c.number !== here && !tabs.some((t) => t.number === c.number),
  )
  return { tabs, chats, shown: worthShowing(tabs, here) || chats.length > 0 }
}
