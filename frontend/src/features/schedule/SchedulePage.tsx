import { useQuery } from '@tanstack/react-query'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { ScheduleEditor } from './ScheduleEditor'
import css from './Schedule.module.css'
import { scheduleQuery } from './schedules'

export function SchedulePage({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useQuery(scheduleQuery(id))
  if (isPending) return <Skeleton rows={8} height={40} />
  if (error)
    return (
      <div className={css.pad}>
        <LoadError error={error} retry={() => void refetch()} />
      </div>
    )
  return <ScheduleEditor key={data.version} first={data} />
}
