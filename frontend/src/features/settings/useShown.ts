import { useTranslation } from 'react-i18next'
import type { Entry, RegisterSpec } from './registers'

/** What stands beside an entry's name in the list, in words. */
export function useShown(spec: RegisterSpec): (entry: Entry) => string {
  const { t } = useTranslation('settings')
  const words = (column: string, value: unknown): string | undefined => {
    if (value === undefined || value === null || value === '' || value === false) return undefined
    if (value === true) return t(`field.${column}`)
    if (column === 'members' && Array.isArray(value)) return t('memberCount', { count: value.length })
    if (Array.isArray(value)) return value.map((v) => (typeof v === 'object' && v ? String((v as { shown?: string; value?: string }).shown ?? (v as { value?: string }).value ?? '') : word(String(v)))).join(', ') || undefined
    return word(String(value))
  }
  const word = (value: string) => t(`option.${value}`, { defaultValue: value })
  return (entry) => spec.columns.map((c) => words(c, entry[c])).filter(Boolean).join(' · ')
}
