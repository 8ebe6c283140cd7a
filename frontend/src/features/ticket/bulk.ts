import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { desk } from '@/app/desk/state'
import { api } from '@/shared/api'
import { createStore } from '@/shared/store'
import { toast } from '@/shared/ui/toasts'

export interface BulkState {
  id: string
  action: string
  state: 'running' | 'done'
  total: number
  done: number
  failed: { number: number; reason: string }[]
  undo: boolean
  undone?: boolean
}

/** What is done to many at once, as the server takes it: an action with its value, or a macro. */
export interface BulkOrder {
  numbers: number[]
  action?: string
  value?: unknown
  macro?: string
}

interface Shown extends BulkState {
  /** the words of the act, for the head of the card */
  label: string
}
export const bulks = createStore<{ list: Shown[] }>({ list: [] })

const BEAT_MS = 600

function show(state: BulkState, label: string) {
  bulks.set(({ list }) => ({
    list: list.some((b) => b.id === state.id) ? list.map((b) => (b.id === state.id ? { ...b, ...state } : b)) : [...list, { ...state, label }],
  }))
}

export function dismissBulk(id: string) {
  bulks.set(({ list }) => ({ list: list.filter((b) => b.id !== id) }))
}

/** Looks until it is done; the page may go elsewhere meanwhile, the server goes on. */
async function watch(client: QueryClient, id: string, label: string) {
  for (;;) {
    const state = await api.get<BulkState>(`/bulk/${id}`)
    show(state, label)
    if (state.state === 'done') break
    await new Promise((r) => setTimeout(r, BEAT_MS))
  }
  void client.invalidateQueries({ queryKey: ['tickets'] })
  void client.invalidateQueries({ queryKey: ['ticket'] })
  void client.invalidateQueries({ queryKey: ['counters'] })
  void client.invalidateQueries({ queryKey: ['summary'] })
}

export function useBulk() {
  const client = useQueryClient()
  const follow = async (path: string, body: unknown, label: string) => {
    try {
      const { id, total } = await api.post<{ id: string; total: number }>(path, body)
      show({ id, action: '', state: 'running', total, done: 0, failed: [], undo: false }, label)
      await watch(client, id, label)
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    }
  }
  return {
    start(order: BulkOrder, label: string) {
      desk.set({ selection: [], snooze: null, assign: null })
      return follow('/bulk', order, label)
    },
    undo(id: string, label: string) {
      dismissBulk(id)
      return follow(`/bulk/${id}/undo`, {}, label)
    },
  }
}
