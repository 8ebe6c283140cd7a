import { useSyncExternalStore } from 'react'

/** The server's time: an installation under test may have moved its clock, and clocks of computers are often wrong. */
let offset = 0
const listeners = new Set<() => void>()
let tick = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function wake() {
  tick = Date.now() + offset
  listeners.forEach((listener) => listener())
}

export const serverNow = {
  ms: () => Date.now() + offset,
  /** @param header ISO-8601 moment of the server, or null when it does not say */
  hear(header: string | null) {
    if (!header) return
    const next = Date.parse(header) - Date.now()
    if (Number.isNaN(next) || Math.abs(next - offset) < 2000) return
    offset = next
    wake()
  },
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (!timer) {
    tick = Date.now() + offset
    timer = setInterval(wake, 10_000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** Milliseconds now, renewed every ten seconds for the whole page at once. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick)
}
