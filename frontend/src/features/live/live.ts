import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery, useMe } from '@/features/access/me'
import { refresh } from '@/features/ticket/cache'
import { afterPaint } from '@/shared/afterPaint'
import { api, type Page } from '@/shared/api'
import { serverNow } from '@/shared/now'
import { createStore } from '@/shared/store'
import { hear, viewers, type Viewer } from './viewers'

interface LiveState {
  /** since when the server is not heard; null while it is */
  lostAt: number | null
  /** numbers that changed since the list was last read while the pointer lay in it */
  news: number[]
  /** rows never move under the pointer */
  hold: boolean
}
export const live = createStore<LiveState>({ lostAt: null, news: [], hold: false })

const CALM_MS = 400

/** Runs at most once in a while, and always after the last call. */
function calmly(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined
      act()
    }, CALM_MS)
  }
}

export function showNews(client: QueryClient) {
  live.set({ news: [] })
  void client.invalidateQueries({ queryKey: ['tickets'] })
}

/** One stream for the page: what changes anywhere in the desk shows here without asking. */
export function useLive() {
  const client = useQueryClient()
  const me = useMe()
  useEffect(() => {
    viewers.set({ me: me.id })
    const stream = new EventSource('/api/v1/events')
    const counters = calmly(() => {
      void client.invalidateQueries({ queryKey: ['counters'] })
      void client.invalidateQueries({ queryKey: ['summary'] })
    })
    const people = calmly(() => void client.invalidateQueries({ queryKey: ['presence'] }))
    const lists = calmly(() => {
      if (!live.get().hold) showNews(client)
    })
    const work = calmly(() => void client.invalidateQueries({ queryKey: ['work'] }))
    stream.onopen = () => live.set({ lostAt: null })
    stream.onerror = () => live.set((s) => ({ lostAt: s.lostAt ?? Date.now() }))
    const on = <T>(name: string, act: (data: T) => void) =>
      stream.addEventListener(name, (e) => act(JSON.parse((e as MessageEvent<string>).data || '{}') as T))
    on<{ number: number }>('ticket', ({ number }) => {
      refresh(client, number)
      live.set((s) => ({ news: s.news.includes(number) ? s.news : [...s.news, number] }))
      lists()
      counters()
    })
    on('counters', counters)
    on('work', work)
    // the server no longer knows what was missed while the line was down
    on('resync', () => void client.invalidateQueries())
    on<{ userId: string; status: string; since?: string }>('presence', ({ userId, status, since }) => {
      people()
      // a supervisor may set it for us
      if (userId === me.id) client.setQueryData(meQuery.queryKey, (m) => m && { ...m, presence: { ...m.presence, status, since } })
    })
    on<{ now: string }>('clock', ({ now }) => {
      serverNow.hear(now)
      void client.invalidateQueries()
    })
    on<{ number: number; people: Viewer[] }>('viewing', ({ number, people: seen }) => hear(number, seen))
    return () => stream.close()
  }, [client, me.id])
}

const BEAT_MS = 10_000

/** Tells the others that I look at this ticket, and whether I write. */
export function useViewing(number: number, writing: boolean) {
  useEffect(() => {
    const tell = () =>
      void api
        .post<Page<Viewer> | undefined>(`/tickets/${number}/viewing`, { writing })
        .then((seen) => seen && hear(number, seen.items))
        .catch(() => undefined)
    const leave = afterPaint(tell)
    const timer = setInterval(tell, BEAT_MS)
    return () => {
      leave()
      clearInterval(timer)
    }
  }, [number, writing])
  useEffect(
    () => () => {
      void api.delete(`/tickets/${number}/viewing`).catch(() => undefined)
    },
    [number],
  )
}
