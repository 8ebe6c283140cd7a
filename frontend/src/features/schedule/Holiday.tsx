import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import dialog from '@/features/studio/Dialog.module.css'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import type { ExceptionDays } from './schedules'
import { Hours } from './Week'

interface Props {
  days: ExceptionDays
  known: boolean
  onKeep: (days: ExceptionDays) => void
  onRemove: () => void
  onClose: () => void
}

/** Days that differ from the week: closed, or with hours of their own. */
export function Holiday({ days, known, onKeep, onRemove, onClose }: Props) {
  const { t } = useTranslation('schedule')
  const [value, setValue] = useState(days)
  return (
    <Modal opened onClose={onClose} title={t('holiday')} size={420} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <form
        className={dialog.fields}
        onSubmit={(e) => {
          e.preventDefault()
          onKeep({ ...value, to: value.to && value.to > value.date ? value.to : null, name: value.name || null })
        }}
      >
        <Field label={t('name')} value={value.name ?? ''} onChange={(e) => setValue({ ...value, name: e.target.value })} />
        <Field label={t('firstDay')} type="date" required value={value.date} onChange={(e) => setValue({ ...value, date: e.target.value })} />
        <Field label={t('lastDay')} type="date" value={value.to ?? ''} min={value.date} onChange={(e) => setValue({ ...value, to: e.target.value })} />
        <div>
          <p>{value.hours.length ? t('ownHours') : t('closedThen')}</p>
          <Hours hours={value.hours} label={t('ownHours')} onChange={(hours) => setValue({ ...value, hours })} />
        </div>
        <footer className={dialog.buttons}>
          {known && (
            <Button size="l" look="danger" onClick={onRemove}>
              {t('shared:remove')}
            </Button>
          )}
          <Button size="l" look="primary" type="submit" disabled={!value.date}>
            {t('keep')}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}
