import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { shortDay } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import css from './Basket.module.css'
import { sums, type BasketItem } from './basket'
import { Quantity } from './Quantity'
import { ServiceIcon } from './ServiceIcon'

interface BasketItemRowProps {
  item: BasketItem
  busy: boolean
  onQuantity: (quantity: number) => void
  onUnfit: (unfit: boolean) => void
  onRemove: () => void
}

export function BasketItemRow({ item, busy, onQuantity, onUnfit, onRemove }: BasketItemRowProps) {
  const { t, i18n } = useTranslation('catalog')
  const name = item.service?.name ?? t('basket.gone')
  const said = item.answers.map((a) => `${a.label}${a.label.endsWith('?') ? '' : ':'} ${a.value}`).join('; ') || item.text
  return (
    <li className={css.item}>
      <ServiceIcon icon={item.service?.icon} />
      <div>
        <p className={item.service ? css.name : `${css.name} ${css.gone}`}>{name}</p>
        {said && <p className={css.said}>{said}</p>}
        <div className={css.more}>
          {item.promisedAt && <span className={css.said}>{t('by', { day: shortDay(item.promisedAt, item.zone) })}</span>}
          {item.service && (
            <Link to="/portal/services/$key" params={{ key: item.service.key }} search={{ item: item.id } as never}>
              {t('basket.change')}
            </Link>
          )}
          <Button look="plain" disabled={busy} aria-label={t('basket.removeOne', { name })} onClick={onRemove}>
            {t('basket.remove')}
          </Button>
        </div>
      </div>
      {item.service && (
        <div className={css.how}>
          <Quantity key={item.quantity} value={item.quantity} label={t('basket.howMany', { name })} disabled={busy} onKeep={onQuantity} onUnfit={onUnfit} />
          {item.cost && <strong>{sums([item.cost], i18n.language)}</strong>}
        </div>
      )}
    </li>
  )
}
