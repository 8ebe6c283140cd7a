import { useTranslation } from 'react-i18next'
import { useWords } from '@/features/ticket/words'
import { peopleOf } from './AssignmentView'
import { fired, say, type Decision } from './decisions'

/** What a customer would understand: where it went, and because of which rule. */
export function useWhyWords() {
  const { t } = useTranslation('routing')
  const words = useWords()
  const table = (d: Decision) => d.tableName ?? t(`table.${d.table}`, { defaultValue: d.table })
  const event = (type: string | undefined) => t(`event.${type ?? 'changed'}`, { defaultValue: type ?? '' })
  const outcome = (values: Record<string, unknown> | undefined) =>
    Object.entries(values ?? {})
      .filter(([k, v]) => v !== null && v !== '' && k !== 'then' && k !== 'people' && k !== 'candidates' && !(Array.isArray(v) && v.length === 0))
      .map(([k, v]) => `${words.field(k).toLowerCase()} ${typeof v === 'object' ? say(v) : words.value(k, v)}`)
  const sentence = (all: Decision[]) => {
    const said = all.flatMap((d) => {
      const person = peopleOf(d).find((p) => p.chosen)
      if (person) return [t('sentence.person', { name: person.name, reason: person.reason })]
      const rows = fired(d)
      if (rows.length === 0) return []
      const names = rows.map((r) => `“${r.name ?? r.id}”`).join(', ')
      const what = outcome(rows.reduce<Record<string, unknown>>((sum, r) => ({ ...r.outputs, ...sum }), {}))
      return [
        what.length
          ? t('sentence.rule', { count: rows.length, table: table(d), names, what: what.join(', ') })
          : t('sentence.ruleOnly', { count: rows.length, table: table(d), names }),
      ]
    })
    return said.join(' ') || t('sentence.nothing')
  }
  return { table, event, sentence }
}
