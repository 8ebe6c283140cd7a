import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormHandle } from '@/features/form/FormView'
import { ApiError } from '@/shared/api'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { taskFormQuery, useTaskVerb, type Task } from './tasks'
import css from './TicketTasks.module.css'

const FormView = lazy(() => import('@/features/form/FormView').then((m) => ({ default: m.FormView })))

/** The form of a task; it is done when the server has nothing to say against it. */
export function TaskForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('task')
  const { data: form, isPending } = useQuery({ ...taskFormQuery(task.id), enabled: task.hasForm })
  const handle = useRef<FormHandle>(null)
  const verb = useTaskVerb(task)
  const [said, setSaid] = useState<string[]>([])
  const complete = () => {
    setSaid([])
    verb.mutate(
      { verb: 'complete', body: task.hasForm ? { answers: handle.current?.values() ?? {} } : {} },
      {
        onSuccess: onClose,
        onError: (e) => {
          const errors = e instanceof ApiError ? (e.problem.errors ?? []) : []
          const rest = handle.current?.refuse(errors) ?? errors.map((x) => x.message)
          setSaid(errors.length ? rest : [e.message])
        },
      },
    )
  }
  return (
    <div className={css.form}>
      {task.hasForm && isPending && <Skeleton rows={2} height={48} />}
      {form && (
        <Suspense fallback={<Skeleton rows={2} height={48} />}>
          <FormView ref={handle} schema={form} onSubmit={complete} />
        </Suspense>
      )}
      {said.map((message) => (
        <p key={message} role="alert" className={css.said}>
          {message}
        </p>
      ))}
      <div className={css.verbs}>
        <Button look="primary" disabled={verb.isPending || (task.hasForm && !form)} onClick={complete}>
          {t('complete')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
      </div>
    </div>
  )
}
