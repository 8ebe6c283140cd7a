import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh } from '@/features/ticket/cache'
import { api } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { toast } from '@/shared/ui/toasts'
import css from './UnlinkDialog.module.css'

const reasons = ['requalified', 'otherEntity', 'byMistake'] as const

/** The conversation leaves the ticket; both stay. Why is asked, and to where it belongs may be said at once. */
export function UnlinkDialog({ number, session, onDone }: { number: number; session: string; onDone: () => void }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const [reason, setReason] = useState<(typeof reasons)[number]>('requalified')
  const [cancel, setCancel] = useState(false)
  const [other, setOther] = useState('')
  const [error, setError] = useState<string>()
  const unlink = async () => {
    try {
      await api.post(`/sessions/${session}/unlink`, { reason, cancelTicket: reason === 'byMistake' && cancel })
      const to = Number(other.replace('#', '').trim())
      if (to > 0) await api.post(`/sessions/${session}/link`, { ticketNumber: to })
      toast(t(to > 0 ? 'unlink.moved' : 'unlink.done', { number: to }))
      onDone()
      refresh(client, number)
      if (to > 0) refresh(client, to)
      void client.invalidateQueries({ queryKey: ['tickets'] })
    } catch (e) {
      setError((e as Error).message)
      refresh(client, number)
    }
  }
  return (
    <Modal opened onClose={onDone} title={<strong>{t('unlink.title', { number })}</strong>} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <form
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault()
          void unlink()
        }}
      >
        <p className={css.about}>{t('unlink.about')}</p>
        {error && <Banner tone="bad" title={error} />}
        <fieldset className={css.reasons}>
          <legend>{t('unlink.why')}</legend>
          {reasons.map((r) => (
            <label key={r}>
              <input type="radio" name="reason" checked={reason === r} onChange={() => setReason(r)} /> {t(`unlink.${r}`)}
            </label>
          ))}
        </fieldset>
        {reason === 'byMistake' && (
          <label className={css.reasons}>
            <span>
              <input type="checkbox" checked={cancel} onChange={(e) => setCancel(e.target.checked)} /> {t('unlink.cancelTicket', { number })}
            </span>
          </label>
        )}
        <Field label={t('unlink.to')} inputMode="numeric" placeholder="1042" value={other} onChange={(e) => setOther(e.target.value)} />
        <div className={css.foot}>
          <Button onClick={onDone}>{t('shared:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('unlink.act')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
