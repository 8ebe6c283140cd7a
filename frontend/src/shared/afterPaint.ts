import { startTransition, useEffect, useState } from 'react'

/** Follows a value once what was drawn with it stands on the screen: for what may be drawn a frame later. */
export function useAfterPaint<T>(value: T, before: T): T {
  const [shown, setShown] = useState(before)
  useEffect(() => {
    if (shown === value) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setShown(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [shown, value])
  return shown
}
