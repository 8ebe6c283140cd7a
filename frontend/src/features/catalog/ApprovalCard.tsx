import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moment, wholeDay } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import type { Approval } from './model'
import css from './Page.module.css'

interface ApprovalCardProps {
  approval: Approval
  onDecide: (decision: 'approve' | 'decline', comment: string, key: string) => Promise<void>
}

/** What somebody orders, and the two answers to it. */
export function ApprovalCard({ approval: a, onDecide }: ApprovalCardProps) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const key = useRef(crypto.randomUUID())
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  const decide = (decision: 'approve' | 'decline') => {
    setBusy(true)
    void onDecide(decision, comment, key.current).finally(() => {
      key.current = crypto.randomUUID()
      setBusy(false)
    })
  }
  return (
    <article className={css.card} aria-labelledby={`${id}-title`}>
      {a.forPerson && <p className={css.hint}>{t('approval.for', { name: a.forPerson })}</p>}
      <h2 id={`${id}-title`} className={css.h2}>
        {a.title}
      </h2>
      <p className={css.hint}>{t('approval.asks', { name: a.requester, time: moment(a.createdAt) })}</p>
      <dl className={css.facts}>
        {a.answers.map((x) => (
          <div key={x.label} style={{ display: 'contents' }}>
            <dt>{x.label}</dt>
            <dd>{x.value}</dd>
          </div>
        ))}
        {a.promisedAt && (
          <>
            <dt>{t('approval.promised')}</dt>
            <dd>{wholeDay(a.promisedAt)}</dd>
          </>
        )}
      </dl>
      {a.state === 'open' ? (
        <>
          <label className={css.label} htmlFor={id} style={{ marginTop: 16 }}>
            {t('approval.comment')}
          </label>
          <textarea id={id} className={css.area} style={{ minHeight: 64 }} value={comment} onChange={(e) => setComment(e.target.value)} />
          <div className={css.actions}>
            <Button look="primary" size="xl" disabled={busy} onClick={() => decide('approve')}>
              {t('approval.approve')}
            </Button>
            <Button size="xl" disabled={busy} onClick={() => decide('decline')}>
              {t('approval.decline')}
            </Button>
          </div>
        </>
      ) : (
        <p style={{ marginTop: 12 }} role="status">
          <strong>{t(`approval.${a.state}`)}</strong>
          {a.comment && ` · ${a.comment}`}
        </p>
      )}
    </article>
  )
}
