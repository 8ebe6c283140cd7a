import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Basket.module.css'
import { mostOfOne, quantityOf } from './basket'

interface QuantityProps {
  value: number
  label: string
  disabled: boolean
  onKeep: (quantity: number) => void
  /** what stands there now cannot be ordered */
  onUnfit: (unfit: boolean) => void
}

/** How many; kept when the field is left or by Enter. */
export function Quantity({ value, label, disabled, onKeep, onUnfit }: QuantityProps) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const [text, setText] = useState(String(value))
  const wanted = quantityOf(text)
  const keep = () => wanted !== null && wanted !== value && onKeep(wanted)
  return (
    <div className={css.quantity}>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={mostOfOne}
        value={text}
        disabled={disabled}
        aria-label={label}
        aria-invalid={wanted === null || undefined}
        aria-describedby={wanted === null ? id : undefined}
        onChange={(e) => {
          setText(e.target.value)
          onUnfit(quantityOf(e.target.value) === null)
        }}
        onBlur={keep}
        onKeyDown={(e) => e.key === 'Enter' && keep()}
      />
      {wanted === null && (
        <p id={id} role="alert">
          {t('basket.bounds', { most: mostOfOne })}
        </p>
      )}
    </div>
  )
}
