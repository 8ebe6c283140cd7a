import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the cursor out of what still shows the ticket one has left; a veil over it (CSS) takes the pointer. Not by `inert`:
 * that styles every element of the page anew, and the next key in the list waits for it.
 */
export function useLeft<T extends HTMLElement>(left: boolean): RefObject<T | null> {
  const box = useRef<T>(null)
  useLayoutEffect(() => {
    const page = box.current
    if (!left || !page) return
    const out = () => {
      const at = document.activeElement
      if (at instanceof HTMLElement && page.contains(at)) at.blur()
    }
    out()
    page.addEventListener('focusin', out)
    return () => page.removeEventListener('focusin', out)
  }, [left])
  return box
}
