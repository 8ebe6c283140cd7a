import { useQuery } from '@tanstack/react-query'
import { tablesApi, type Replay } from '@/features/routing/tables'
import { useWatched, type Work } from '@/features/work/work'
import { named } from '@/shared/format'
import type { ModelItem } from './models'

interface Replayed {
  replay?: Replay
  /** how far it is */
  work?: Work
  error: unknown
}

/** The draft on last month's events: it goes on when the page is left. */
export function useReplay(table: ModelItem | undefined): Replayed {
  const begun = useQuery({
    queryKey: ['replay', table?.key],
    enabled: !!table,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: () => tablesApi.replay(table!.key, named(table!.name)),
  })
  const { data: work, error } = useWatched(begun.data?.id)
  return {
    work,
    replay: work?.state === 'done' ? (work.result as Replay) : undefined,
    error: begun.error ?? error ?? (work?.state === 'failed' ? new Error(work.reason) : undefined),
  }
}
