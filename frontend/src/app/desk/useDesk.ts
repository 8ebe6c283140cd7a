import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Narrow } from '@/features/ticket/filter'
import type { ListKey } from '@/features/ticket/data'
import type { DeskSearch } from '../router'
import { desk } from './state'

/** Where in the desk one is, and how to go on; the address says it all. */
export function useDesk() {
  const params = useParams({ strict: false }) as { view?: string; number?: string }
  const search = useSearch({ strict: false }) as DeskSearch
  const navigate = useNavigate()
  const view = params.view ?? 'active'
  const number = params.number && /^\d+$/.test(params.number) ? Number(params.number) : undefined
  const list: ListKey = { view, q: search.q, sort: search.sort, f: search.f }
  return {
    view,
    number,
    list,
    open(next: number) {
      desk.set({ why: null })
      void navigate({ to: '/desk/$view/$number', params: { view, number: String(next) }, search })
    },
    /** a ticket found elsewhere than in the list one is in */
    openIn(list: string, next: number) {
      desk.set({ why: null })
      void navigate({ to: '/desk/$view/$number', params: { view: list, number: String(next) }, search: {} })
    },
    close() {
      desk.set({ why: null })
      void navigate({ to: '/desk/$view', params: { view }, search })
    },
    go(next: string) {
      desk.set({ why: null, selection: [] })
      void navigate({ to: '/desk/$view', params: { view: next }, search: {} })
    },
    search(q: string | undefined) {
      void navigate({ to: '/desk/$view', params: { view: q ? 'search' : 'active' }, search: { q: q || undefined } })
    },
    narrow(f: Narrow | undefined) {
      void navigate({ to: '/desk/$view', params: { view }, search: { ...search, f } })
    },
    sort(sort: string | undefined) {
      void navigate({ to: '/desk/$view', params: { view }, search: { ...search, sort } })
    },
  }
}
