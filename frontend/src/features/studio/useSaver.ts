import { useCallback, useEffect, useRef, useState } from 'react'
import { api, ApiError } from '@/shared/api'

export interface SaveState {
  now: 'clean' | 'dirty' | 'saving' | 'saved' | 'conflict' | 'refused' | 'failed'
  at?: number
  /** who saved the same draft meanwhile */
  theirs?: { author?: string; updatedAt?: string }
  message?: string
}

const PAUSE_MS = 700
const KEEPALIVE_LIMIT = 60_000

/**
 * Keeps a draft on the server while it is edited: one call at a time, the newest text wins, and a draft that somebody
 * else saved meanwhile is never overwritten unasked.
 */
export function useSaver<A>(path: string, firstTag: string, onSaved: (answer: A, newest: boolean) => void) {
  const [state, setState] = useState<SaveState>({ now: 'clean' })
  const tag = useRef(firstTag)
  const waiting = useRef<{ body: unknown } | null>(null)
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(onSaved)
  useEffect(() => {
    told.current = onSaved
  })

  const once = useCallback((): Promise<void> => {
    const next = waiting.current
    if (!next) return Promise.resolve()
    waiting.current = null
    setState({ now: 'saving' })
    running.current = api
      .put<A>(path, next.body, { match: tag.current, onTag: (t) => (tag.current = t ?? tag.current) })
      .then((answer) => {
        setState({ now: waiting.current ? 'dirty' : 'saved', at: Date.now() })
        told.current(answer, waiting.current === null)
      })
      .catch((e: unknown) => {
        waiting.current ??= next
        setState(failed(e))
      })
      .finally(() => {
        running.current = null
      })
    return running.current
  }, [path])
  const run = useCallback(async () => {
    clearTimeout(timer.current)
    while (running.current) await running.current
    await once()
  }, [once])

  const save = useCallback(
    (body: unknown) => {
      waiting.current = { body }
      setState((s) => (s.now === 'conflict' ? s : { now: 'dirty' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void run(), PAUSE_MS)
    },
    [run],
  )
  /** @returns true when everything typed lies on the server */
  const flush = useCallback(async () => {
    await run()
    return waiting.current === null
  }, [run])
  /** Writes over what somebody else saved; only when the person said so. */
  const overwrite = useCallback(async () => {
    await api.get(path, { onTag: (t) => (tag.current = t ?? tag.current) })
    await run()
  }, [path, run])

  useEffect(() => {
    const leave = () => {
      const body = waiting.current?.body
      if (body === undefined) return
      const small = JSON.stringify(body).length < KEEPALIVE_LIMIT
      void api.put(path, body, { match: tag.current, keepalive: small }).catch(() => undefined)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      clearTimeout(timer.current)
      void run()
    }
  }, [path, run])
  return { state, save, flush, overwrite }
}

function failed(e: unknown): SaveState {
  if (!(e instanceof ApiError)) return { now: 'failed' }
  const { problem, status } = e
  if (status === 409 || status === 412) return { now: 'conflict', theirs: problem.theirs as SaveState['theirs'] }
  if (status === 422 || status === 403 || status === 413) return { now: 'refused', message: problem.errors?.[0]?.message ?? problem.detail }
  return { now: 'failed', message: problem.detail }
}
