import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { api, ApiError } from '@/shared/api'
import { createStore } from '@/shared/store'
import { toast } from '@/shared/ui/toasts'
import { known, patchEverywhere, refresh } from './cache'
import type { Ticket } from './model'

export interface Act {
  number: number
  verb: string
  body?: Record<string, unknown>
  /** how the ticket looks while the server still thinks */
  shown?: Partial<Ticket>
  done?: string
  undo?: () => void
}

/** A verb of the process: shown at once, visibly taken back when it is refused. */
export async function act(client: QueryClient, { number, verb, body, shown, done, undo }: Act): Promise<boolean> {
  const before = known(client, number)
  if (shown) patchEverywhere(client, number, shown)
  try {
    const after = await api.post<Ticket | undefined>(`/tickets/${number}/actions/${verb}`, body ?? {})
    if (after?.number === number) patchEverywhere(client, number, after)
    if (done) toast(done, { undo })
    return true
  } catch (e) {
    if (before && shown) patchEverywhere(client, number, before)
    toast(i18next.t('ticket:refused', { number, reason: (e as Error).message }), { tone: 'bad' })
    return false
  } finally {
    refresh(client, number)
    void client.invalidateQueries({ queryKey: ['counters'] })
    void client.invalidateQueries({ queryKey: ['tickets'] })
  }
}

export function useAct() {
  const client = useQueryClient()
  return (what: Act) => act(client, what)
}

export interface Conflict {
  number: number
  field: string
  yours: unknown
  theirs: unknown
  by?: string
}
export const conflicts = createStore<{ open: Conflict | null }>({ open: null })

/** One field of the ticket, as the person set it; `shown` is its look in our JSON. */
export interface FieldChange {
  number: number
  field: string
  value: unknown
  shown: Partial<Ticket>
  /** the version to build on when another one's value was seen and overruled */
  version?: number
}

export function useChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ number, field, value, version }: FieldChange) =>
      api.patch<Ticket>(`/tickets/${number}`, { [field]: value }, version ?? known(client, number)?.version ?? 0),
    onMutate: ({ number, shown }) => {
      const before = known(client, number)
      patchEverywhere(client, number, shown)
      return before
    },
    onSuccess: (after, { number }) => {
      if (after?.number) patchEverywhere(client, number, after)
    },
    onError: (e, change, before) => {
      if (before) patchEverywhere(client, change.number, before)
      if (e instanceof ApiError && e.status === 409) conflicts.set({ open: conflictOf(e, change) })
      else toast(i18next.t('ticket:refused', { number: change.number, reason: e.message }), { tone: 'bad' })
    },
    onSettled: (_a, _e, { number }) => refresh(client, number),
  })
}

/** The server names both values of each field in `conflicts`. */
function conflictOf(e: ApiError, change: FieldChange): Conflict {
  const both = (e.problem.conflicts ?? {}) as Record<string, { yours: unknown; theirs: unknown; by?: string }>
  const one = both[change.field]
  return {
    number: change.number,
    field: change.field,
    yours: change.value,
    theirs: one?.theirs ?? e.message,
    by: one?.by,
  }
}
