import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconCheckbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '@/app/desk/useDesk'
import { useMe } from '@/features/access/me'
import { ListHead } from '@/features/ticket/ListHead'
import { api } from '@/shared/api'
import { moment, named } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import css from './TaskList.module.css'
import { tasksQuery, type Task } from './tasks'

/** Steps of processes that wait for a person; the ticket each belongs to opens beside it. */
export function TaskList() {
  const { t } = useTranslation('task')
  const { data: tasks = [], error, isPending, refetch } = useQuery(tasksQuery)
  return (
    <>
      <ListHead total={tasks.length} />
      <div className={css.scroll}>
        {isPending && <Skeleton rows={5} height={72} />}
        {error && <LoadError error={error} retry={() => void refetch()} />}
        {!isPending && !error && tasks.length === 0 && (
          <div className={css.empty}>
            <strong>{t('empty')}</strong>
            <p>{t('emptyHint')}</p>
          </div>
        )}
        <ul>
          {tasks.map((task) => (
            <One key={task.id} task={task} />
          ))}
        </ul>
      </div>
    </>
  )
}

function One({ task }: { task: Task }) {
  const { t } = useTranslation('task')
  const client = useQueryClient()
  const me = useMe()
  const { number: here, open } = useDesk()
  const number = task.ticketNumber ?? task.number
  const run = async (verb: 'claim' | 'complete') => {
    try {
      await api.post(`/tasks/${task.id}/${verb}`, verb === 'complete' ? { variables: {} } : undefined)
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    }
    void client.invalidateQueries({ queryKey: ['tasks'] })
    void client.invalidateQueries({ queryKey: ['counters'] })
  }
  return (
    <li className={[css.task, here === number ? css.here : ''].join(' ')}>
      <IconCheckbox size={16} stroke={2} aria-hidden />
      <button type="button" className={css.words} disabled={!number} onClick={() => number && open(number)}>
        <strong>{named(task.name)}</strong>
        <small>
          {[number ? `#${number}` : '', task.subject, task.assignee?.name ?? t('nobody'), task.due ? moment(task.due) : '']
            .filter(Boolean)
            .join(' · ')}
        </small>
      </button>
      {!task.assignee && <Button onClick={() => void run('claim')}>{t('claim')}</Button>}
      {task.assignee?.id === me.id && <Button onClick={() => void run('complete')}>{t('complete')}</Button>}
    </li>
  )
}
