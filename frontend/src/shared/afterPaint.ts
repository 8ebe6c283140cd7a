import { startTransition, useEffect, useState } from 'react'

/** Does something once what is drawn now stands on the screen. @returns how to leave it */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    timer = setTimeout(act)
  }
  // a tab in the background draws nothing
  if (document.hidden) later()
  const frame = document.hidden ? 0 : requestAnimationFrame(later)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Follows a value once what was drawn with it stands on the screen: for what may be drawn a frame later. */
export function useAfterPaint<T>(value: T, before: T): T {
  const [shown, setShown] = useState(before)
  useEffect(() => {
    if (shown === value) return
    return afterPaint(() => startTransition(() => setShown(value)))
  }, [shown, value])
  return shown
}
