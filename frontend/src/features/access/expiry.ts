import { onExpired } from '@/shared/api'
import { createStore } from '@/shared/store'

export const expiry = createStore<{ open: boolean }>({ open: false })
let waiting: (() => void)[] = []

/** From now on a call refused for want of a session waits for the dialog, and is then repeated: nothing typed is lost. */
export function watchExpiry() {
  onExpired(
    () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        expiry.set({ open: true })
      }),
  )
}

/** Somebody has signed in: what waited goes on. */
export function resume() {
  expiry.set({ open: false })
  const go = waiting
  waiting = []
  go.forEach((next) => next())
}
