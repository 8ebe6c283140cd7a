import { useQuery } from '@tanstack/react-query'
import { IconCheckbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '@/app/desk/useDesk'
import { ListHead } from '@/features/ticket/ListHead'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import css from './TaskList.module.css'
import { tasksQuery, useTaskVerb, type Task } from './tasks'

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
  const verb = useTaskVerb(task)
  const { number: here, open } = useDesk()
  const number = task.ticketNumber
  return (
    <li className={[css.task, here === number ? css.here : ''].join(' ')}>
      <IconCheckbox size={16} stroke={2} aria-hidden />
      <button type="button" className={css.words} disabled={!number} onClick={() => number && open(number)}>
        <strong>{task.name}</strong>
        <small>
          {[
            number ? `#${number}` : '',
            task.subject,
            task.assignee?.name ?? t('nobody'),
            task.forPerson ? t('for', { name: task.forPerson.name }) : '',
            task.due ? t('due', { time: moment(task.due) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </button>
      {task.actions.includes('claim') && <Button onClick={() => verb.mutate({ verb: 'claim' })}>{t('claim')}</Button>}
      {task.actions.includes('unclaim') && <Button onClick={() => verb.mutate({ verb: 'unclaim' })}>{t('unclaim')}</Button>}
    </li>
  )
}
