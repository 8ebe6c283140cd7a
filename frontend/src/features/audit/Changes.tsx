import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { named } from '@/shared/format'
import css from './AuditPage.module.css'

type Values = Record<string, unknown>

/**
 * Each field in the words of its form, with what it was and what it is.
 * @param told the address that is said already
 */
export function Changes({ before, after, told }: { before: Values; after: Values; told?: string }) {
  const { t } = useTranslation('audit')
  const said = useSaid()
  // the settings call most of them what their forms do; the rest is ours
  const label = (field: string) => t(`field.${field}`, { defaultValue: t(`settings:field.${field}`, { defaultValue: field }) })
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => told === undefined || after[field] !== told)
  return fields.map((field) => (
    <div key={field}>
      <dt>{label(field)}</dt>
      <dd className={css.change}>
        {field in before && (
          <>
            <span>{said(before[field])}</span>
            <IconArrowRight size={14} stroke={1.75} aria-label="→" />
          </>
        )}
        <strong>{said(after[field])}</strong>
      </dd>
    </div>
  ))
}

function useSaid(): (value: unknown) => string {
  const { t } = useTranslation('audit')
  const said = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('value.nothing')
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
    if (Array.isArray(value)) return value.length ? value.map(said).join(', ') : t('value.nothing')
    if (typeof value !== 'object') return String(value as string | number)
    const entries = Object.entries(value)
    if (entries.length === 0) return t('value.nothing')
    return entries.every(([key, words]) => /^(en|ru|pl)$/.test(key) && typeof words === 'string') ? named(value as Record<string, string>) : JSON.stringify(value)
  }
  return said
}
