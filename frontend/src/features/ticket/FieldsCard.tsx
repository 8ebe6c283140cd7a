import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAgents } from '@/features/people/presence'
import { fileUrl } from '@/shared/api'
import { useChange } from './actions'
import css from './FieldsCard.module.css'
import { panelFieldsQuery, type PanelField } from './fields'
import type { Ticket } from './model'
import { Pick } from './picks'
import panel from './SidePanel.module.css'

/** Custom fields as the server shows them now: which, required or not, changeable or not. */
export function FieldsCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const change = useChange()
  const { data: fields = [] } = useQuery(panelFieldsQuery(ticket.number))
  if (fields.length === 0) return null
  return (
    <section className={panel.card} aria-label={t('fields.title')}>
      <h2 className={panel.title}>{t('fields.title')}</h2>
      <dl>
        {fields.map((f) => (
          <div key={f.key} className={panel.row}>
            <dt title={f.hint}>
              {f.name}
              {f.required && <span className={css.must} title={t('fields.required')}> *</span>}
            </dt>
            <dd>
              <FieldValue
                key={JSON.stringify(f.value)}
                field={f}
                onKeep={(value) => change.mutate({ number: ticket.number, field: 'fields', value: { [f.key]: value }, shown: {} })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** One custom field as an input of its type, or as words when it may not be changed. */
export function FieldValue({ field, onKeep }: { field: PanelField; onKeep: (value: unknown) => void }) {
  const { t } = useTranslation('ticket')
  const { data: agents = [] } = useAgents()
  const now = field.value === undefined || field.value === null ? '' : String(field.value)
  const [text, setText] = useState(now)
  if (field.type === 'file')
    return now ? (
      <a className={css.still} href={fileUrl(now)} target="_blank" rel="noreferrer">
        {field.shown ?? now}
      </a>
    ) : (
      <div className={css.still}>—</div>
    )
  if (field.readOnly) return <div className={css.still}>{field.shown ?? (now || '—')}</div>
  if (field.type === 'checkbox')
    return <input type="checkbox" className={css.box} aria-label={field.name} checked={field.value === true} onChange={(e) => onKeep(e.target.checked)} />
  if (field.type === 'list' && field.multiple) {
    const chosen = Array.isArray(field.value) ? field.value.map(String) : []
    return (
      <div className={css.ticks}>
        {field.options.map((o) => (
          <label key={o.value}>
            <input type="checkbox" checked={chosen.includes(o.value)} onChange={(e) => onKeep(e.target.checked ? [...chosen, o.value] : chosen.filter((v) => v !== o.value))} />
            {o.name}
          </label>
        ))}
      </div>
    )
  }
  if (field.type === 'list' || field.type === 'user') {
    const options = field.type === 'list' ? field.options : agents.map((a) => ({ value: a.id, name: a.name }))
    return (
      <Pick
        full
        label={`${field.name}:`}
        value={now}
        options={[...(!field.required || !now ? [{ key: '', name: t('event.nothing') }] : []), ...options.map((o) => ({ key: o.value, name: o.name }))]}
        onPick={(key) => onKeep(key || null)}
      >
        {options.find((o) => o.value === now)?.name ?? field.shown ?? (now || '—')}
      </Pick>
    )
  }
  const keep = () => {
    if (text === now) return
    if (text.trim() === '') onKeep(null)
    else onKeep(field.type === 'number' ? Number(text.replace(',', '.')) : text)
  }
  return (
    <input
      className={css.input}
      aria-label={field.name}
      aria-required={field.required}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      title={field.shown}
      value={text}
      onChange={(e) => setText(e.target.value)}
      onBlur={keep}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && !e.nativeEvent.isComposing) e.currentTarget.blur()
        if (e.key === 'Escape') setText(now)
      }}
    />
  )
}
