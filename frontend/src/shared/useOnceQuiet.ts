import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const LOOK_MS = 50
const MOST_MS = 3000

/** True from the moment on when nothing is being read and the browser rests: for what must not hold up the first page. */
export function useOnceQuiet(): boolean {
  const client = useQueryClient()
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    const began = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (client.isFetching() && performance.now() - began < MOST_MS) timer = setTimeout(look, LOOK_MS)
      // twice in a row: what was read is being drawn in the first pause
      else timer = setTimeout(() => setQuiet(true), LOOK_MS)
    }
    look()
    return () => clearTimeout(timer)
  }, [client])
  return quiet
}
