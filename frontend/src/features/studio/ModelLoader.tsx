import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import type { Kind, Model } from './models'

export type DraftModel = Model & { draft?: boolean }

interface Props {
  kind: Kind
  id: string
  reads: number
  children: (model: DraftModel, tag: string) => ReactNode
}

/** Reads the draft of a model, or what is live when there is none. */
export function ModelLoader({ kind, id, reads, children }: Props) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['model', kind, id, 'draft', reads],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      let tag = '"0"'
      const model = await api.get<DraftModel>(`/models/${kind}/${id}/draft`, { onTag: (t) => (tag = t ?? tag) })
      return { model, tag }
    },
  })
  if (isPending) return <Skeleton rows={8} height={64} />
  if (error)
    return (
      <div style={{ padding: 24 }}>
        <LoadError error={error} retry={() => void refetch()} />
      </div>
    )
  return children(data.model, data.tag)
}
