import { useState } from 'react'

/** A choice kept in this browser, such as a folded column; a browser that keeps nothing is no error. */
export function recall<T>(key: string, otherwise: T): T {
  try {
    const stored = localStorage.getItem(`lanedesk.${key}`)
    return stored === null ? otherwise : (JSON.parse(stored) as T)
  } catch {
    return otherwise
  }
}

export function remember(key: string, value: unknown) {
  try {
    localStorage.setItem(`lanedesk.${key}`, JSON.stringify(value))
  } catch {
    // private windows refuse; the choice then lasts as long as the page
  }
}

export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(key, initial))
  return [
    value,
    (next) => {
      remember(key, next)
      setValue(next)
    },
  ]
}
