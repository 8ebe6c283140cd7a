import { useQuery } from '@tanstack/react-query'
import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '@/app/desk/useDesk'
import type { Narrow } from './filter'
import { StatusDot } from './picks'
import css from './SummaryStrip.module.css'
import { summaryQuery, type Summary } from './views'
import { useWords } from './words'

type Dimension = keyof Narrow

/** What lies in this list, by status, priority and due time; a click narrows the list to it, another one takes it back. */
export const SummaryStrip = memo(function SummaryStrip() {
  const { t } = useTranslation('ticket')
  const { list, narrow } = useList()
  const words = useWords()
  const { data } = useQuery(summaryQuery({ view: list.view, q: list.q, f: list.f }))
  if (!data) return null
  const toggle = (field: Dimension, key: string) => {
    const { [field]: now, ...rest } = list.f ?? {}
    const next: Narrow = now === key ? rest : { ...rest, [field]: key }
    narrow(Object.keys(next).length ? next : undefined)
  }
  return (
    <div
      className={css.strip}
      role="group"
      aria-label={t('summary.label')}
      // a wheel turns one way only, and nothing here goes up or down
      onWheel={(e) => e.deltaX === 0 && e.currentTarget.scrollBy({ left: e.deltaY })}
    >
      {rowsOf(data, list.f).map(({ field, options }, i) => (
        <Fragment key={field}>
          {i > 0 && <span className={css.part} />}
          {options.map((o) => (
            <button
              key={o.key}
              type="button"
              className={[css.chip, field === 'dueState' ? css[o.key] : ''].join(' ')}
              aria-pressed={list.f?.[field] === o.key}
              onClick={() => toggle(field, o.key)}
            >
              {o.class && <StatusDot of={o.class} />}
              {o.name ? words.named(field, o.key, o.name) : t(`${field}.${o.key}`, { defaultValue: o.key })} <strong>{o.count}</strong>
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  )
})

interface Option {
  key: string
  count: number
  name?: Summary['status'][number]['name']
  class?: Summary['status'][number]['class']
}

/** A value that is chosen stays, though nothing may be left of it. */
function rowsOf(data: Summary, chosen: Narrow | undefined): { field: Dimension; options: Option[] }[] {
  const kept = (field: Dimension, options: Option[]) => {
    const key = chosen?.[field]
    return { field, options: !key || options.some((o) => o.key === key) ? options : [...options, { key, count: 0 }] }
  }
  return [kept('dueState', data.due), kept('status', data.status), kept('priority', data.priority)].filter((r) => r.options.length > 0)
}
