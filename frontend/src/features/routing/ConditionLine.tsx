import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import { opsOf, parseCell, writeCell, type Condition, type Op } from './cells'
import css from './Chips.module.css'
import type { Column } from './sentence'
import { WordsInput } from './WordsInput'

interface Props {
  column: Column
  cell: string
  invalid: boolean
  disabled: boolean
  choices: { key: string; label: string }[]
  elsewhere: Map<string, number>
  onFact: (key: string) => void
  onCell: (cell: string) => void
  onRemove: () => void
}

/** fact · operator · words: writes the FEEL cell, which nobody has to see. */
export function ConditionLine({ column, cell, invalid, disabled, choices, elsewhere, onFact, onCell, onRemove }: Props) {
  const { t } = useTranslation('studio')
  const condition = parseCell(cell, column.type)
  const ops = opsOf(column.type)
  const current: Condition = condition ?? { op: ops[0]!, values: [] }
  const write = (next: Condition) => onCell(writeCell(next, column.type))
  const pickOp = (op: Op) => write({ op, values: current.values })
  return (
    <div className={css.line} role="group" aria-label={column.label}>
      <select className={css.select} value={column.key} disabled={disabled} aria-label={t('rules.fact')} onChange={(e) => onFact(e.target.value)}>
        {choices.map((c) => (
          <option key={c.key} value={c.key}>
            {c.label}
          </option>
        ))}
      </select>
      {condition === null ? (
        <label className={css.feel}>
          <span className="sr">{t('rules.feel')}</span>
          <input value={cell} disabled={disabled} aria-invalid={invalid || undefined} spellCheck={false} onChange={(e) => onCell(e.target.value)} />
          <small>{t('rules.feelHint')}</small>
        </label>
      ) : (
        <>
          {column.type !== 'boolean' && (
            <select className={css.select} value={current.op} disabled={disabled} aria-label={t('rules.operator')} onChange={(e) => pickOp(e.target.value as Op)}>
              {[...new Set([...ops, current.op])].map((op) => (
                <option key={op} value={op}>
                  {t(`rules.pick.${op}`)}
                </option>
              ))}
            </select>
          )}
          <Values column={column} condition={current} invalid={invalid} disabled={disabled} elsewhere={elsewhere} onChange={(values) => write({ op: current.op, values })} />
        </>
      )}
      {!disabled && (
        <IconButton small label={t('rules.removeCondition', { name: column.label })} onClick={onRemove}>
          <IconX size={14} stroke={2} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}

interface ValuesProps {
  column: Column
  condition: Condition
  invalid: boolean
  disabled: boolean
  elsewhere: Map<string, number>
  onChange: (values: string[]) => void
}

function Values({ column, condition, invalid, disabled, elsewhere, onChange }: ValuesProps) {
  const { t } = useTranslation('studio')
  const { op, values } = condition
  if (op === 'empty' || op === 'notEmpty') return null
  if (column.type === 'boolean')
    return (
      <select className={css.select} value={values[0] ?? 'true'} disabled={disabled} aria-label={t('rules.value')} onChange={(e) => onChange([e.target.value])}>
        <option value="true">{t('rules.yes')}</option>
        <option value="false">{t('rules.no')}</option>
      </select>
    )
  if (['lt', 'le', 'gt', 'ge', 'between'].includes(op)) {
    const many = op === 'between' ? [0, 1] : [0]
    return many.map((i) => (
      <input
        key={i}
        type="number"
        className={css.number}
        value={values[i] ?? ''}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-label={t('rules.value')}
        onChange={(e) => onChange(many.map((n) => (n === i ? e.target.value : (values[n] ?? ''))))}
      />
    ))
  }
  return (
    <WordsInput
      label={t('rules.value')}
      values={values}
      options={column.options}
      invalid={invalid}
      disabled={disabled}
      elsewhere={column.type === 'words' ? elsewhere : undefined}
      onChange={onChange}
    />
  )
}
