import { useTranslation } from 'react-i18next'
import { money, type ServiceOffer } from './model'
import { PromiseCard } from './PromiseCard'
import { useTarget } from './useTarget'

/** What is promised for one service. */
export function OfferCard({ offer }: { offer: ServiceOffer }) {
  const { t, i18n } = useTranslation('catalog')
  const target = useTarget()(offer.service)
  const { cost, currency } = offer.service
  return (
    <PromiseCard
      promisedAt={offer.promisedAt}
      zone={offer.zone}
      note={t('offer.fromNow', { target })}
      cost={cost === undefined ? undefined : money(cost, currency, i18n.language)}
      approvers={offer.approvers}
      unapproved={offer.unapproved}
    />
  )
}
