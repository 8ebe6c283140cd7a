import { MultiSelect, TagsInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/shared/ui/Field'
import { useOptions } from './entries'
import { Identities } from './Identities'
import { MapField } from './MapField'
import { Members } from './Members'
import { NamesField } from './NamesField'
import css from './RegisterPage.module.css'
import type { FieldSpec } from './registers'

export interface ValueProps {
  label: string
  value: unknown
  error?: string
  onValue: (value: unknown) => void
}

interface Props {
  field: FieldSpec
  /** names of the lines that a free field begins with */
  offered?: string[]
  value: unknown
  fixed: boolean
  error?: string
  onValue: (value: unknown) => void
}

export function EntryField({ field, offered, value, fixed, error, onValue }: Props) {
  const { t } = useTranslation('settings')
  const name = t(`field.${field.name}`)
  const props: ValueProps = { label: field.required ? `${name} *` : name, value, error, onValue }
  switch (field.kind) {
    case 'names':
      return <NamesField {...props} />
    case 'bodies':
      return <NamesField {...props} tall />
    case 'flag':
      return (
        <label className={css.flag}>
          <input type="checkbox" checked={value === true} onChange={(e) => onValue(e.target.checked)} /> {name}
        </label>
      )
    case 'choice':
    case 'ref':
      return <Choice {...props} field={field} fixed={fixed} />
    case 'choices':
      return <ChoicesField {...props} field={field} />
    case 'words':
      return <TagsInput label={props.label} value={list(value)} error={error} onChange={onValue} clearable={false} placeholder={t('wordsHint')} />
    case 'members':
      return <Members {...props} options={field.options ?? []} />
    case 'identities':
      return <Identities {...props} />
    case 'map':
    case 'secrets':
      return <MapField {...props} secret={field.kind === 'secrets'} offered={offered} />
    case 'number':
      return <Field label={props.label} error={error} type="number" value={value === undefined || value === null ? '' : String(value as number)} onChange={(e) => onValue(e.target.value === '' ? null : Number(e.target.value))} />
    default:
      return (
        <Field
          label={props.label}
          error={error}
          disabled={fixed}
          type={field.kind === 'password' ? 'password' : 'text'}
          autoComplete={field.kind === 'password' ? 'new-password' : 'off'}
          value={value === undefined || value === null ? '' : String(value as string)}
          onChange={(e) => onValue(e.target.value)}
        />
      )
  }
}

function Choice({ label, value, error, onValue, field, fixed }: ValueProps & { field: FieldSpec; fixed: boolean }) {
  const { t } = useTranslation('settings')
  const id = useId()
  const entries = useOptions(field.of)
  const options = field.of ? entries : (field.options ?? []).map((o) => ({ value: o, label: t(`option.${o}`, { defaultValue: o }) }))
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} disabled={fixed} value={String(value ?? '')} aria-invalid={error ? true : undefined} onChange={(e) => onValue(e.target.value || null)}>
        <option value="">{t('none')}</option>
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
      {error && <p className={css.error}>{error}</p>}
    </div>
  )
}

function ChoicesField({ label, value, error, onValue, field }: ValueProps & { field: FieldSpec }) {
  const { t } = useTranslation('settings')
  const entries = useOptions(field.of)
  const data = field.of ? entries : (field.options ?? []).map((o) => ({ value: o, label: t(`option.${o}`, { defaultValue: o }) }))
  return <MultiSelect label={label} data={data} value={list(value)} error={error} onChange={onValue} searchable />
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
