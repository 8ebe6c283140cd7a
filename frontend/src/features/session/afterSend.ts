import { useGo } from '@/app/desk/useDesk'
import { neighbour } from '@/features/ticket/listed'
import { recall } from '@/shared/remember'

/** Where one goes after a reply went out, as the person chose. */
export type AfterSend = 'stay' | 'next' | 'list'
export const afterSends: AfterSend[] = ['stay', 'next', 'list']
export const AFTER_SEND = 'afterSend'

export function useAfterSend(number: number): () => void {
  const { open, close } = useGo()
  return () => {
    const after = recall<AfterSend>(AFTER_SEND, 'stay')
    if (after === 'stay') return
    // the one below in the list one came from; at its end the one above, and then the list
    const next = after === 'next' ? (neighbour(number, 1) ?? neighbour(number, -1)) : undefined
    if (next !== undefined && next !== number) open(next)
    else close()
  }
}
