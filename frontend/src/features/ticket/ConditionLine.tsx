import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import { bare, many, parts, type Condition, type Part } from './filter'
import type { ListField } from './views'
import css from './ViewForm.module.css'

export type ConditionOf = Condition & { part: Part; id: number }

interface Props {
  line: ConditionOf
  fields: ListField[]
  onChange: (line: ConditionOf) => void
  onRemove: () => void
}

/** One condition: every one of these, one of these or none of these; the field, how, and with what. */
export function ConditionLine({ line, fields, onChange, onRemove }: Props) {
  const { t } = useTranslation('ticket')
  const field = fields.find((f) => f.field === line.field)
  const choose = (name: string) => {
    const next = fields.find((f) => f.field === name)
    const op = next?.ops.includes(line.op) ? line.op : (next?.ops[0] ?? 'is')
    onChange({ ...line, field: name, op, value: first(next, op) })
  }
  return (
    <div className={css.line}>
      <select aria-label={t('viewEdit.part')} value={line.part} onChange={(e) => onChange({ ...line, part: e.target.value as Part })}>
        {parts.map((p) => (
          <option key={p} value={p}>
            {t(`viewEdit.${p}`)}
          </option>
        ))}
      </select>
      <select aria-label={t('viewEdit.field')} value={line.field} onChange={(e) => choose(e.target.value)}>
        {!field && <option value={line.field}>{line.field}</option>}
        {fields.map((f) => (
          <option key={f.field} value={f.field}>
            {f.label}
          </option>
        ))}
      </select>
      <select aria-label={t('viewEdit.op')} value={line.op} onChange={(e) => onChange({ ...line, op: e.target.value, value: bare(e.target.value) ? undefined : (line.value ?? first(field, e.target.value)) })}>
        {(field?.ops ?? [line.op]).map((op) => (
          <option key={op} value={op}>
            {t(`op.${op}`, { defaultValue: op })}
          </option>
        ))}
      </select>
      {!bare(line.op) && <Value line={line} field={field} onChange={(value) => onChange({ ...line, value })} />}
      <IconButton small label={t('shared:remove')} onClick={onRemove}>
        <IconX size={16} stroke={2} aria-hidden />
      </IconButton>
    </div>
  )
}

function first(field: ListField | undefined, op: string): unknown {
  if (bare(op)) return undefined
  if (field?.type === 'boolean') return true
  const one = field?.options?.[0]?.value ?? ''
  return many(op) ? (one ? [one] : []) : one
}

function Value({ line, field, onChange }: { line: ConditionOf; field: ListField | undefined; onChange: (value: unknown) => void }) {
  const { t } = useTranslation('ticket')
  const label = t('viewEdit.value')
  const list = Array.isArray(line.value) ? line.value.map(String) : line.value === undefined ? [] : [String(line.value)]
  if (field?.type === 'boolean')
    return (
      <select aria-label={label} value={String(line.value)} onChange={(e) => onChange(e.target.value === 'true')}>
        <option value="true">{t('event.yes')}</option>
        <option value="false">{t('event.no')}</option>
      </select>
    )
  if (field?.options?.length)
    return many(line.op) ? (
      <select multiple aria-label={label} value={list} size={Math.min(4, field.options.length)} onChange={(e) => onChange([...e.target.selectedOptions].map((o) => o.value))}>
        {field.options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
    ) : (
      <select aria-label={label} value={list[0] ?? ''} onChange={(e) => onChange(e.target.value)}>
        {field.options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
    )
  return (
    <input
      aria-label={label}
      value={list.join(', ')}
      placeholder={field?.type === 'time' ? '-P7D, today, 2026-11-24T09:00+01:00' : undefined}
      inputMode={field?.type === 'number' ? 'numeric' : undefined}
      onChange={(e) => {
        const text = e.target.value
        if (many(line.op)) onChange(text.split(',').map((x) => x.trim()).filter(Boolean))
        else onChange(field?.type === 'number' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text)
      }}
    />
  )
}
