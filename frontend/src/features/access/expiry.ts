import { onExpired } from '@/shared/api'
import { createStore } from '@/shared/store'

/** A dialog that took the cursor in the middle of a word would get the rest of it. */
const REST_MS = 1000

export const expiry = createStore<{ open: boolean }>({ open: false })
let waiting: (() => void)[] = []
let lastKey = -Infinity
let later: ReturnType<typeof setTimeout> | undefined

/** From now on a call refused for want of a session waits for the dialog, and is then repeated: nothing typed is lost. */
export function watchExpiry() {
  window.addEventListener('keydown', () => (lastKey = Date.now()), { capture: true, passive: true })
  onExpired(
    () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        openAtRest()
      }),
  )
}

function openAtRest() {
  clearTimeout(later)
  if (waiting.length === 0) return
  const rest = lastKey + REST_MS - Date.now()
  if (rest > 0) later = setTimeout(openAtRest, rest)
  else expiry.set({ open: true })
}

/** Somebody has signed in: what waited goes on. */
export function resume() {
  expiry.set({ open: false })
  const go = waiting
  waiting = []
  go.forEach((next) => next())
}
