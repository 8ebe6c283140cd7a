import { useTranslation } from 'react-i18next'
import { wholeDay } from '@/shared/format'
import { Banner } from '@/shared/ui/Banner'
import { Avatar } from '@/shared/ui/Person'
import css from './Page.module.css'

interface PromiseCardProps {
  promisedAt?: string
  zone?: string
  /** said below the day */
  note?: string
  cost?: string
  approvers: string[]
  /** an approval is needed and nobody can be asked for it */
  unapproved?: boolean
}

/** What is promised before anything is ordered: the day, the cost, and who has to agree. */
export function PromiseCard({ promisedAt, zone, note, cost, approvers, unapproved }: PromiseCardProps) {
  const { t } = useTranslation('catalog')
  if (!promisedAt && approvers.length === 0 && cost === undefined && !unapproved) return null
  return (
    <div className={`${css.card} ${css.raised}`}>
      {promisedAt && (
        <>
          <p className={css.hint}>{t('offer.yoursBy')}</p>
          <p className={css.big}>{wholeDay(promisedAt, zone)}</p>
          {note && <p className={css.hint}>{note}</p>}
        </>
      )}
      {cost !== undefined && (
        <p style={{ marginTop: promisedAt ? 12 : 0 }}>
          <span className={css.hint}>{t('offer.cost')}</span> <strong>{cost}</strong>
        </p>
      )}
      {unapproved && (
        <div style={{ marginTop: promisedAt || cost !== undefined ? 12 : 0 }}>
          <Banner tone="soon" title={t('offer.nobodyApproves')}>{t('offer.askFirst')}</Banner>
        </div>
      )}
      {approvers.length > 0 && (
        <>
          <h2 className={css.h2} style={{ marginTop: promisedAt || cost !== undefined ? 16 : 0 }}>
            {t('offer.whoApproves')}
          </h2>
          <ul style={{ display: 'grid', gap: 8, marginTop: 8 }}>
            {approvers.map((name) => (
              <li key={name} style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
                <Avatar name={name} /> {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
