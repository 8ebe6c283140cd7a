import { useQuery } from '@tanstack/react-query'
import { IconCheckbox, IconSquare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '@/shared/format'
import panel from '@/features/ticket/SidePanel.module.css'
import { Button } from '@/shared/ui/Button'
import { TaskForm } from './TaskForm'
import { ticketTasksQuery, useTaskVerb, type Task } from './tasks'
import css from './TicketTasks.module.css'

/** The tasks of one ticket in its side panel: taken and done where the conversation is. */
export function TicketTasks({ number }: { number: number }) {
  const { t } = useTranslation('task')
  const { data: tasks = [] } = useQuery(ticketTasksQuery(number))
  if (tasks.length === 0) return null
  return (
    <section className={panel.card} aria-label={t('title')}>
      <h2 className={panel.title}>{t('title')}</h2>
      <ul className={css.list}>
        {tasks.map((task) => (
          <One key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

function One({ task }: { task: Task }) {
  const { t } = useTranslation('task')
  const [open, setOpen] = useState(false)
  const verb = useTaskVerb(task)
  const who = task.state === 'done' ? task.endedBy : task.assignee
  const Icon = task.state === 'done' ? IconCheckbox : IconSquare
  return (
    <li className={css.task}>
      <Icon size={16} stroke={2} aria-hidden />
      <div>
        <p className={task.state === 'done' ? css.done : css.name}>
          {task.name}
          {task.state === 'done' && <span className="sr"> {t('done')}</span>}
        </p>
        <small>
          {[
            task.kind === 'approval' ? t('approval') : '',
            who?.name ?? t('nobody'),
            task.forPerson ? t('for', { name: task.forPerson.name }) : '',
            task.endedAt ? moment(task.endedAt) : task.due ? t('due', { time: moment(task.due) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {open ? (
          <TaskForm task={task} onClose={() => setOpen(false)} />
        ) : (
          task.actions.length > 0 && (
            <div className={css.verbs}>
              {task.actions.includes('complete') && <Button onClick={() => setOpen(true)}>{t('complete')}</Button>}
              {task.actions.includes('claim') && (
                <Button look="plain" onClick={() => verb.mutate({ verb: 'claim' })}>
                  {t('claim')}
                </Button>
              )}
              {task.actions.includes('unclaim') && (
                <Button look="plain" onClick={() => verb.mutate({ verb: 'unclaim' })}>
                  {t('unclaim')}
                </Button>
              )}
            </div>
          )
        )}
      </div>
    </li>
  )
}
