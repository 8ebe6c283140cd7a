import { useTranslation } from 'react-i18next'
import { wholeDay } from '@/shared/format'
import { Avatar } from '@/shared/ui/Person'
import { money, type ServiceOffer } from './model'
import css from './Page.module.css'
import { useTarget } from './useTarget'

/** What is promised before anything is ordered: the day, and who has to agree. */
export function OfferCard({ offer }: { offer: ServiceOffer }) {
  const { t, i18n } = useTranslation('catalog')
  const target = useTarget()(offer.service)
  const { cost, currency } = offer.service
  if (!offer.promisedAt && offer.approvers.length === 0 && cost === undefined) return null
  return (
    <div className={`${css.card} ${css.raised}`}>
      {offer.promisedAt && (
        <>
          <p className={css.hint}>{t('offer.yoursBy')}</p>
          <p className={css.big}>{wholeDay(offer.promisedAt, offer.zone)}</p>
          <p className={css.hint}>{t('offer.fromNow', { target })}</p>
        </>
      )}
      {cost !== undefined && (
        <p style={{ marginTop: offer.promisedAt ? 12 : 0 }}>
          <span className={css.hint}>{t('offer.cost')}</span> <strong>{money(cost, currency, i18n.language)}</strong>
        </p>
      )}
      {offer.approvers.length > 0 && (
        <>
          <h2 className={css.h2} style={{ marginTop: offer.promisedAt ? 16 : 0 }}>
            {t('offer.whoApproves')}
          </h2>
          <ul style={{ display: 'grid', gap: 8, marginTop: 8 }}>
            {offer.approvers.map((name) => (
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
