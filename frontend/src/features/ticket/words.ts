import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAgents } from '@/features/people/presence'
import { moment, named } from '@/shared/format'
import { groupsQuery, prioritiesQuery, statusesQuery } from './data'

const ISO = /^\d{4}-\d\d-\d\dT/

/** Keys and ids of a change in the words of the reader. */
export function useWords() {
  const { t } = useTranslation('ticket')
  const { data: statuses = [] } = useQuery(statusesQuery)
  const { data: priorities = [] } = useQuery(prioritiesQuery)
  const { data: groups = [] } = useQuery(groupsQuery)
  const { data: agents = [] } = useAgents()
  const lists: Record<string, { key: string; name: unknown }[]> = { status: statuses, priority: priorities, group: groups }
  const value = (field: string, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') return t('event.nothing')
    if (Array.isArray(raw)) return raw.length ? raw.map((v) => value(field, v)).join(', ') : t('event.nothing')
    if (typeof raw === 'object') {
      const { name, key } = raw as { name?: string; key?: string }
      return name ? named(name) : (key ?? JSON.stringify(raw))
    }
    if (typeof raw === 'boolean') return t(raw ? 'event.yes' : 'event.no')
    const text = String(raw)
    const known = lists[field]?.find((l) => l.key === text)
    if (known) return named(known.name as string)
    if (field === 'priority') return t(`priority.${text}`, { defaultValue: text })
    if (field === 'deferredReason') return t(`deferral:reason.${text}`, { defaultValue: text })
    if (field === 'assignee') return agents.find((a) => a.id === text)?.name ?? text
    return ISO.test(text) ? moment(text) : text
  }
  /** the name of a status, priority or group, else what the server called it */
  const named_ = (field: string, key: string | undefined, otherwise?: unknown): string =>
    named(lists[field]?.find((l) => l.key === key)?.name as string) || named(otherwise as string) || key || ''
  return { named: named_, field: (key: string) => t(`field.${key}`, { defaultValue: key }), value }
}
