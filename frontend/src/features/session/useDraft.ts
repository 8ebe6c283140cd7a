import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, ApiError } from '@/shared/api'
import { serverNow } from '@/shared/now'
import type { Draft } from './model'

/** Typing is stored at the latest this long after it. */
const CALM_MS = 1200

const empty: Draft = { kind: 'reply', html: '', to: [], cc: [], attachments: [], version: 0 }

function path(session: string): string {
  return `/sessions/${session}/draft`
}

/** Drafts on their way to the server, by session: who comes back at once must not read what was there before. */
const storing = new Map<string, Promise<void>>()
/** Drafts that the server did not take, kept for who comes back to them. */
const refused = new Map<string, Omit<Draft, 'version'>>()

/** What I began to write in this session, from whichever machine. */
export function useStoredDraft(session: string | undefined) {
  return useQuery({
    queryKey: ['draft', session],
    enabled: !!session,
    staleTime: 0,
    gcTime: 0,
    queryFn: async (): Promise<Draft> => {
      await storing.get(session!)
      const mine = refused.get(session!)
      try {
        return { ...empty, ...(await api.get<Partial<Draft> | undefined>(path(session!))), ...mine }
      } catch (e) {
        if (mine || (e instanceof ApiError && e.status === 404)) return { ...empty, ...mine }
        throw e
      }
    },
  })
}

export type DraftState = { at: number | null; elsewhere: boolean }

/** Keeps the draft on the server: soon after typing, and at once when the field or the page is left. */
export function useDraftKeeper(session: string | undefined, firstVersion: number) {
  const client = useQueryClient()
  const [state, setState] = useState<DraftState>({ at: null, elsewhere: false })
  const waiting = useRef<Omit<Draft, 'version'> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const version = useRef(firstVersion)
  const running = useRef<Promise<void>>(Promise.resolve())
  const sent = useRef(0)

  const put = useCallback(
    async (leaving: boolean) => {
      const draft = waiting.current
      if (!draft || !session) return
      waiting.current = null
      const before = sent.current
      const store = (base: number) => api.put<Draft | undefined>(path(session), { ...draft, version: base }, { keepalive: leaving })
      try {
        const stored = await store(version.current)
        version.current = stored?.version ?? version.current + 1
        refused.delete(session)
        setState((s) => ({ at: serverNow.ms(), elsewhere: s.elsewhere }))
      } catch (e) {
        if (e instanceof ApiError && e.status === 409) {
          // another window wrote meanwhile: the last one wins, and says so
          const other = await api.get<Draft>(path(session))
          version.current = other.version
          await store(other.version).then((stored) => (version.current = stored?.version ?? other.version + 1))
          setState({ at: serverNow.ms(), elsewhere: true })
        } else if (before === sent.current) {
          // what was sent meanwhile is no draft any more
          waiting.current ??= draft
          refused.set(session, waiting.current)
        }
      }
    },
    [session],
  )
  /** One after another, or the versions would cross. */
  const inTurn = useCallback(
    (step: () => Promise<void>) => {
      const turn = running.current.then(step).catch(() => undefined)
      running.current = turn
      if (session) {
        storing.set(session, turn)
        void turn.then(() => storing.get(session) === turn && storing.delete(session))
      }
      return turn
    },
    [session],
  )
  const flush = useCallback(
    (leaving = false) => {
      clearTimeout(timer.current)
      timer.current = undefined
      return inTurn(() => put(leaving))
    },
    [inTurn, put],
  )
  const keep = useCallback(
    (draft: Omit<Draft, 'version'>) => {
      waiting.current = draft
      timer.current ??= setTimeout(() => void flush(), CALM_MS)
    },
    [flush],
  )
  /** It was sent: nothing is left to keep, here or on other machines. */
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    waiting.current = null
    sent.current++
    setState({ at: null, elsewhere: false })
    if (!session) return
    refused.delete(session)
    void inTurn(async () => {
      await api.delete<undefined>(path(session))
      version.current = 0
    })
    void client.invalidateQueries({ queryKey: ['tickets'] })
  }, [client, inTurn, session])

  useEffect(() => {
    // what was refused before is tried again
    const before = session && refused.get(session)
    if (before) keep(before)
  }, [session, keep])
  useEffect(() => {
    const leave = () => void flush(true)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [flush])
  return { keep, flush, forget, state }
}
