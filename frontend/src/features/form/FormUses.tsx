import { useTranslation } from 'react-i18next'
import type { ModelItem, ServiceForm } from '@/features/studio/models'
import type { Uses } from '@/features/studio/uses'
import { named } from '@/shared/format'
import css from './FormEditor.module.css'

interface FormUsesProps {
  processes: Uses[]
  services: ServiceForm[]
  models: ModelItem[]
  onProcess: (key: string) => void
}

/** Where a form is asked: at the start of a service, or in a step of a process. */
export function FormUses({ processes, services, models, onProcess }: FormUsesProps) {
  const { t } = useTranslation('studio')
  return (
    <ul className={css.used}>
      {services.map((s) => (
        <li key={`service/${s.key}`}>
          {t('form.ofService', { name: named(s.name) })}
        </li>
      ))}
      {processes.map((u) => (
        <li key={u.process}>
          <button type="button" onClick={() => onProcess(u.process)}>
            {named(models.find((m) => m.kind === 'process' && m.key === u.process)?.name) || u.process}
          </button>
        </li>
      ))}
      {processes.length + services.length === 0 && <li>{t('form.unused')}</li>}
    </ul>
  )
}
