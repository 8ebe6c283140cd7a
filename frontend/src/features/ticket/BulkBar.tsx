import { IconAlarm, IconCheck, IconUserPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { SnoozePopover } from '@/features/deferral/SnoozePopover'
import css from './BulkBar.module.css'
import { useVerbs } from './verbs'

/** What can be done with all that are ticked; says how many, and can be left. */
export function BulkBar() {
  const { t } = useTranslation('ticket')
  const selection = desk.use((s) => s.selection)
  const { resolveAll } = useVerbs()
  return (
    <div className={css.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={css.count}>{t('bulk.count', { count: selection.length })}</span>
      <button type="button" onClick={() => desk.set({ assign: selection })}>
        <IconUserPlus size={16} stroke={2} aria-hidden /> {t('act.assign')}
      </button>
      <SnoozePopover numbers={selection} position="top">
        <button type="button" onClick={() => desk.set({ snooze: selection })}>
          <IconAlarm size={16} stroke={2} aria-hidden /> {t('act.defer')}
        </button>
      </SnoozePopover>
      <button type="button" onClick={() => void resolveAll(selection)}>
        <IconCheck size={16} stroke={2} aria-hidden /> {t('act.resolve')}
      </button>
      <button type="button" aria-label={t('bulk.none')} onClick={() => desk.set({ selection: [] })}>
        <IconX size={16} stroke={2} aria-hidden />
      </button>
    </div>
  )
}
