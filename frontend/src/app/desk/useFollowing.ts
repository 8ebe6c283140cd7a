import { startTransition, useEffect, useState } from 'react'
import { desk } from './state'

/**
 * The ticket that the page shows: the list moves on at the key, and the page follows as soon as it is drawn. Who wants to
 * write gets the page in the same go, because his next key is a letter already, and keeps it.
 */
export function useFollowing(number: number | undefined): number | undefined {
  const writes = desk.use((s) => s.writesTo)
  const [shown, setShown] = useState(number)
  const atOnce = number === undefined || shown === undefined || writes === number
  if (atOnce && shown !== number) setShown(number)
  useEffect(() => startTransition(() => setShown(number)), [number])
  return atOnce ? number : shown
}
