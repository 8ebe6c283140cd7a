import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(change: Partial<T> | ((before: T) => Partial<T>)): void
  use<R>(select: (state: T) => R): R
}

/** State that lies outside of components; selectors must return the same value for the same state. */
export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) }
      listeners.forEach((listener) => listener())
    },
    use(select) {
      return useSyncExternalStore(subscribe, () => select(state))
    },
  }
}
