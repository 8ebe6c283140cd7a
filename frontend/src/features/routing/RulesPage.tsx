import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import css from './Rules.module.css'
import { RulesEditor } from './RulesEditor'
import { tableDraftQuery } from './tables'

/** One rule table as a list, as a table, as a file. */
export function RulesPage({ id }: { id: string }) {
  const [reads, setReads] = useState(0)
  const { data, error, isPending, isFetching, refetch } = useQuery({ ...tableDraftQuery(id), queryKey: [...tableDraftQuery(id).queryKey, String(reads)] })
  if (isPending) return <Skeleton rows={10} height={72} />
  if (error && !isFetching)
    return (
      <div className={css.pad}>
        <LoadError error={error} retry={() => void refetch()} />
      </div>
    )
  if (!data) return null
  return <RulesEditor key={reads} first={data.table} tag={data.tag} onReload={() => setReads(reads + 1)} />
}
