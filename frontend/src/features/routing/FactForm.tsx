import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inputOf, optionLabel, type Column } from './sentence'
import css from './TestPanel.module.css'
import type { Rules } from './useRules'

const CALM_MS = 350

/** The facts a table asks for, typed by hand. */
export function FactForm({ rules, onChange }: { rules: Rules; onChange: (facts: Record<string, unknown>) => void }) {
  const { table, facts } = rules
  const [values, setValues] = useState<Record<string, string>>({})
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      const typed = Object.entries(values).filter(([, v]) => v !== '')
      tell.current(Object.fromEntries(typed.map(([k, v]) => [k, typedAs(inputOf(table.inputs, facts, k), v)])))
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [values, table.inputs, facts])
  return (
    <div className={css.form}>
      {table.inputs.map((i) => {
        const column = inputOf(table.inputs, facts, i.fact)
        return <FactField key={i.id} column={column} value={values[i.fact] ?? ''} onChange={(v) => setValues({ ...values, [i.fact]: v })} />
      })}
    </div>
  )
}

function FactField({ column, value, onChange }: { column: Column; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('studio')
  const choices = column.type === 'boolean' ? ['true', 'false'] : column.options?.map((o) => o.value)
  const said = (v: string) => (column.type === 'boolean' ? t(v === 'true' ? 'rules.yes' : 'rules.no') : optionLabel(column.options, v))
  return (
    <label>
      <span>{column.label}</span>
      {choices?.length ? (
        <select value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="">–</option>
          {choices.map((c) => (
            <option key={c} value={c}>
              {said(c)}
            </option>
          ))}
        </select>
      ) : (
        <input type={column.type === 'number' ? 'number' : 'text'} value={value} onChange={(e) => onChange(e.target.value)} />
      )}
    </label>
  )
}

function typedAs(column: Column, text: string): unknown {
  if (column.type === 'boolean') return text === 'true'
  if (column.type === 'number') return Number(text)
  if (column.type === 'list') return text.split(',').map((x) => x.trim()).filter(Boolean)
  return text
}
