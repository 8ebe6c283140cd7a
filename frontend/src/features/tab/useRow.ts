import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { countersQuery, listQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { openTabs } from './openTabs'
import { worthShowing, type Tab } from './tabs'
import { waitsSince } from './waiting'

const nothing: Ticket[] = []

/** What the row holds now. */
export function useRow(here: number | undefined) {
  const tabs = openTabs.use((s) => s.tabs)
  return { tabs, chats: outside(useWaiting(), tabs, here) }
}

/** Whether that is worth its room; who asks only this is not drawn anew with each tab. */
export function useRowShown(here: number | undefined): boolean {
  const waiting = useWaiting()
  return openTabs.use(({ tabs }) => worthShowing(tabs, here) || outside(waiting, tabs, here).length > 0)
}

function outside(chats: Ticket[], tabs: Tab[], here: number | undefined): Ticket[] {
  return chats.filter((c) => c.number !== here && !tabs.some((t) => t.number === c.number))
}

function useWaiting(): Ticket[] {
  const { data: counters } = useQuery(countersQuery)
  // asked anew with the lists
  const { data } = useInfiniteQuery({ ...listQuery({ view: 'mine', f: { channelKind: 'chat' } }), enabled: !!counters?.mine })
  return (data?.pages.flatMap((p) => p.items) ?? nothing).filter((c) => waitsSince(c) !== undefined)
}
