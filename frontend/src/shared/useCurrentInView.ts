import { useEffect, useRef } from 'react'

/** A row of links that is longer than a phone is wide shows the one that one is on. */
export function useCurrentInView<E extends HTMLElement>(current: unknown) {
  const row = useRef<E>(null)
  useEffect(() => {
    const box = row.current
    const link = box?.querySelector<HTMLElement>('[aria-current]')
    if (!box || !link || box.scrollWidth <= box.clientWidth) return
    box.scrollLeft += link.getBoundingClientRect().left - box.getBoundingClientRect().left - (box.clientWidth - link.offsetWidth) / 2
  }, [current])
  return row
}
