import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import { isFeel, partsOf, toValue, valuesOf } from './cells'
import css from './Chips.module.css'
import { optionLabel, type Column } from './sentence'
import type { Value } from './tables'
import { WordsInput } from './WordsInput'

interface Props {
  column: Column
  value: Value | undefined
  disabled: boolean
  onChange: (value: Value | undefined) => void
  onRemove: () => void
}

/** One outcome of a rule: what, and the value it gets. */
export function ActionLine({ column, value, disabled, onChange, onRemove }: Props) {
  const { t } = useTranslation('studio')
  const values = valuesOf(value)
  const set = (texts: string[]) => onChange(toValue(texts, column.type))
  return (
    <div className={css.action} role="group" aria-label={column.label}>
      <span className={css.what}>{column.label}</span>
      {isFeel(value) ? (
        <input className={css.code} value={value.feel} disabled={disabled} spellCheck={false} aria-label={t('rules.feel')} onChange={(e) => onChange({ feel: e.target.value })} />
      ) : column.type === 'list' ? (
        <WordsInput label={column.label} values={values} options={column.options} disabled={disabled} onChange={set} />
      ) : column.addsUp && column.type === 'string' ? (
        <WordsInput label={column.label} values={partsOf(value)} options={column.options} disabled={disabled} onChange={(parts) => onChange(parts.join(', ') || undefined)} />
      ) : column.options?.length || column.type === 'boolean' ? (
        <select className={css.bare} value={values[0] ?? ''} disabled={disabled} aria-label={column.label} onChange={(e) => set([e.target.value])}>
          <Options column={column} current={values[0]} />
        </select>
      ) : (
        <input
          className={css.bareInput}
          type={column.type === 'number' ? 'number' : 'text'}
          value={values.join(', ')}
          disabled={disabled}
          aria-label={column.label}
          size={Math.max(6, values.join(', ').length)}
          onChange={(e) => set([e.target.value])}
        />
      )}
      {!disabled && (
        <IconButton small label={t('rules.removeAction', { name: column.label })} onClick={onRemove}>
          <IconX size={14} stroke={2} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}

function Options({ column, current }: { column: Column; current?: string }) {
  const { t } = useTranslation('studio')
  if (column.type === 'boolean')
    return (
      <>
        <option value="true">{t('rules.yes')}</option>
        <option value="false">{t('rules.no')}</option>
      </>
    )
  const known = (column.options ?? []).map((o) => o.value)
  const all = current && !known.includes(current) ? [current, ...known] : known
  return (
    <>
      {!current && <option value="">–</option>}
      {all.map((v) => (
        <option key={v} value={v}>
          {optionLabel(column.options, v)}
        </option>
      ))}
    </>
  )
}
