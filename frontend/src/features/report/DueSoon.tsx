import { useTranslation } from 'react-i18next'
import { lookOf } from '@/features/sla/due'
import type { Ticket } from '@/features/ticket/model'
import { clock, ms } from '@/shared/format'
import { useNow } from '@/shared/now'
import css from './DueSoon.module.css'

const SPAN_MS = 2 * 3_600_000
const SLOTS = 48

/** One square for each ticket that falls due in the next two hours, where it falls due. */
export function DueSoon({ rows }: { rows: Ticket[] }) {
  const { t } = useTranslation('report')
  const now = useNow()
  const slots: Ticket[][] = Array.from({ length: SLOTS }, () => [])
  for (const row of rows) {
    const due = row.due[0]
    if (!due?.at || ['paused', 'met', 'over'].includes(lookOf(due, now).tone)) continue
    const slot = Math.floor(((ms(due.at) - now) / SPAN_MS) * SLOTS)
    if (slot >= 0 && slot < SLOTS) slots[slot]!.push(row)
  }
  const count = slots.reduce((n, s) => n + s.length, 0)
  const near = slots.slice(0, SLOTS / 8).reduce((n, s) => n + s.length, 0)
  return (
    <section className={css.card} aria-labelledby="due-soon">
      <h2 id="due-soon">
        {t('dueSoon')} <small>{t('squares', { count })}</small>
        {near > 0 && <small className={css.near}>{t('next15', { n: near })}</small>}
      </h2>
      <div className={css.field} aria-hidden>
        <span className={css.first} />
        {slots.map((slot, i) => (
          <span key={i} className={css.slot}>
            {slot.slice(0, 5).map((r) => (
              <i key={r.number} title={`#${r.number} ${r.subject}`} className={i < SLOTS / 8 ? css.soon : undefined} />
            ))}
          </span>
        ))}
      </div>
      <div className={css.axis} aria-hidden>
        <span>{t('now')}</span>
        {[0.25, 0.5, 0.75, 1].map((part) => (
          <span key={part}>{clock(now + part * SPAN_MS)}</span>
        ))}
      </div>
    </section>
  )
}
