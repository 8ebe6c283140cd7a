import { useParams, useRouter, useSearch, type AnyRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Narrow } from '@/features/ticket/filter'
import type { ListKey } from '@/features/ticket/data'
import type { DeskSearch } from '../router'
import { desk } from './state'

interface Place {
  view?: string
  number?: string
}

/** The list one is in. */
export function useView(): string {
  return useParams({ strict: false, select: (p: Place) => p.view }) ?? 'active'
}

/** The ticket one asked for; the page beside the list follows it a moment later. */
export function useNumber(): number | undefined {
  return numberOf(useParams({ strict: false, select: (p: Place) => p.number }))
}

function numberOf(text: string | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined
}

/** Where in the desk one is; the address says it all. */
export function useDesk() {
  return { number: useNumber(), ...useList() }
}

/** The list one is in, whatever ticket is open: not drawn anew when one goes from ticket to ticket. */
export function useList() {
  const view = useView()
  const { q, sort, f } = useSearch({ strict: false, structuralSharing: true }) as DeskSearch
  const list: ListKey = useMemo(() => ({ view, q, sort, f }), [view, q, sort, f])
  return { view, list, ...useGo() }
}

/** How to go on. Looks where one is only when it is called: who merely offers a way is not drawn anew at each step. */
export function useGo() {
  const router = useRouter()
  return useMemo(() => waysOf(router), [router])
}

function waysOf(router: AnyRouter) {
  const here = () => {
    // the address is there at once, what is drawn by it comes later: the next key must not mean the ticket before
    const [, view, number] = /^\/desk\/([^/]+)(?:\/([^/]+))?/.exec(router.history.location.pathname) ?? []
    const last = router.state.matches.at(-1) as { search?: DeskSearch } | undefined
    return { view: view === undefined ? 'active' : decodeURIComponent(view), number: numberOf(number), search: last?.search ?? {} }
  }
  const to = (view: string, search: DeskSearch, number?: number) =>
    void router.navigate(
      number === undefined
        ? { to: '/desk/$view', params: { view }, search }
        : { to: '/desk/$view/$number', params: { view, number: String(number) }, search },
    )
  return {
    /** the ticket one is at now */
    here: () => here().number,
    open(next: number) {
      desk.set({ why: null, writesTo: null })
      to(here().view, here().search, next)
    },
    /** a ticket found elsewhere than in the list one is in */
    openIn(list: string, next: number) {
      desk.set({ why: null })
      to(list, {}, next)
    },
    close() {
      desk.set({ why: null })
      to(here().view, here().search)
    },
    go(next: string) {
      desk.set({ why: null, selection: [] })
      to(next, {})
    },
    search: (q: string | undefined) => to(q ? 'search' : 'active', { q: q || undefined }),
    narrow: (f: Narrow | undefined) => to(here().view, { ...here().search, f }),
    sort: (sort: string | undefined) => to(here().view, { ...here().search, sort }),
  }
}
