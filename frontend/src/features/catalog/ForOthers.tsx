import { useTranslation } from 'react-i18next'
import { Field } from '@/shared/ui/Field'
import css from './Page.module.css'

export interface Others {
  forPerson: string
  watchers: string
}

export const nobodyElse: Others = { forPerson: '', watchers: '' }

/** As the API takes it. */
export function othersOf({ forPerson, watchers }: Others) {
  return { forPerson: forPerson.trim() || undefined, watchers: watchers.split(',').map((w) => w.trim()).filter(Boolean) }
}

interface ForOthersProps {
  others: Others
  wrong: Record<string, string>
  onOthers: (others: Others) => void
}

/** Ordering for a colleague, and who may follow it. */
export function ForOthers({ others, wrong, onOthers }: ForOthersProps) {
  const { t } = useTranslation('catalog')
  return (
    <details className={css.others} open={Object.keys(wrong).length > 0 || undefined}>
      <summary>{t('order.more')}</summary>
      <div className={css.fields}>
        <Field tall label={t('order.forPerson')} value={others.forPerson} error={wrong.forPerson} onChange={(e) => onOthers({ ...others, forPerson: e.target.value })} />
        <Field tall label={t('order.watchers')} value={others.watchers} error={wrong.watchers} onChange={(e) => onOthers({ ...others, watchers: e.target.value })} />
      </div>
    </details>
  )
}
