import { useLayoutEffect, useRef } from 'react'

/** A place to stand at: so far from the top, the end, or the line above what is new. */
type Place = number | 'end' | 'fresh'

/** Where the reader was in each conversation, and how many messages it had; until the page is left. */
const left = new Map<number, { place: Place; count: number }>()

/** So near to the end one reads along: what is added is shown. */
const NEAR = 240
/** The reader sees this much of what came before the new line. */
const BEFORE_FRESH = 160

/**
 * Opens a conversation where its reader left it, and keeps it there until he scrolls himself: messages get their height
 * only bit by bit (each may be a page of its own), so a place that is set once would be cut off by a page still short.
 *
 * @param count of messages; nothing is placed before they are there
 */
export function usePlace(number: number, count: number | undefined) {
  const box = useRef<HTMLDivElement>(null)
  const fresh = useRef<HTMLDivElement>(null)
  const wanted = useRef<Place | null>(null)
  const applied = useRef(-1)
  const known = useRef<number>(undefined)

  const apply = () => {
    const el = box.current
    if (!el || wanted.current === null) return
    const { current: to } = wanted
    if (to === 'end') el.scrollTop = el.scrollHeight
    else if (to !== 'fresh') el.scrollTop = to
    else if (fresh.current) el.scrollTop = fresh.current.offsetTop - BEFORE_FRESH
    applied.current = el.scrollTop
  }
  /** A scroll that we did not make is the reader's. */
  const onScroll = () => {
    const el = box.current
    if (!el || known.current === undefined || Math.abs(el.scrollTop - applied.current) < 1) return
    applied.current = el.scrollTop
    wanted.current = below(el) < 2 ? 'end' : null
    left.set(number, { place: wanted.current ?? el.scrollTop, count: known.current })
  }

  useLayoutEffect(() => {
    const el = box.current
    if (!el || count === undefined) return
    if (known.current === undefined) {
      const before = left.get(number)
      // what he has seen already is not new to him, even when he did not stay long enough to have read it
      wanted.current = fresh.current && before?.count !== count ? 'fresh' : (before?.place ?? 'end')
    } else if (count > known.current && below(el) < NEAR) {
      wanted.current = 'end'
    }
    known.current = count
    apply()
  })
  useLayoutEffect(() => {
    const el = box.current
    if (!el) return
    const watch = new ResizeObserver(apply)
    watch.observe(el)
    if (el.firstElementChild) watch.observe(el.firstElementChild)
    return () => watch.disconnect()
  }, [])
  // who goes on in the same moment leaves before the browser tells of his scroll
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it reads references only
  useLayoutEffect(() => onScroll, [])
  return { box, fresh, onScroll }
}

function below(el: HTMLElement): number {
  return el.scrollHeight - el.scrollTop - el.clientHeight
}
