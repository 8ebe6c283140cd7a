import { useQueryClient } from '@tanstack/react-query'
import { desk } from '@/app/desk/state'
import { workQuery } from '@/features/work/work'
import { api } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'

/** What is done to many at once, as the server takes it: an action with its value, or a macro. */
export interface BulkOrder {
  numbers: number[]
  action?: string
  value?: unknown
  macro?: string
}

/** The server does it in the background; the sign of running work says how far it is. */
export function useBulk() {
  const client = useQueryClient()
  return {
    /** @param label the words of the act, for the sign */
    async start(order: BulkOrder, label: string) {
      desk.set({ selection: [], snooze: null, assign: null })
      try {
        await api.post('/bulk', { ...order, label })
        await client.invalidateQueries({ queryKey: workQuery.queryKey })
      } catch (e) {
        toast((e as Error).message, { tone: 'bad' })
      }
    },
  }
}
