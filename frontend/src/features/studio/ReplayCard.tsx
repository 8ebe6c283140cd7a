import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '@/features/routing/decisions'
import type { Outcome, Replay } from '@/features/routing/tables'
import { useWords } from '@/features/ticket/words'
import type { Work } from '@/features/work/work'
import { WorkBar } from '@/features/work/WorkSigns'
import { LoadError } from '@/shared/ui/Banner'
import css from './PublishDialog.module.css'

const MOST = 5
const MOST_TICKETS = 40

/** "31 of 1,204 tickets of last month would go elsewhere", and from where to where. Nothing is sent by looking. */
export function ReplayCard({ replay, work, error }: { replay?: Replay; work?: Work; error: unknown }) {
  const { t, i18n } = useTranslation('studio')
  const words = useWords()
  const [all, setAll] = useState(false)
  if (error) return <LoadError error={error} />
  if (!replay) {
    return (
      <div className={css.replay}>
        {t('publish.replaying')}
        {work && <WorkBar work={work} label={t('publish.replay')} />}
      </div>
    )
  }
  const number = (n: number) => new Intl.NumberFormat(i18n.language).format(n)
  const ways = new Map<string, { field: string; before: string; after: string; count: number }>()
  for (const item of replay.items) {
    const [a, b] = [merged(item.before), merged(item.after)]
    const field = [...new Set([...Object.keys(b), ...Object.keys(a)])].sort((x) => (x === 'group' ? -1 : 1)).find((k) => k !== 'then' && say(a[k]) !== say(b[k]))
    if (!field) continue
    const way = { field, before: words.value(field, a[field]), after: words.value(field, b[field]) }
    const key = JSON.stringify(way)
    ways.set(key, { ...way, count: (ways.get(key)?.count ?? 0) + 1 })
  }
  const shown = [...ways.values()].sort((a, b) => b.count - a.count).slice(0, MOST)
  const most = Math.max(1, ...shown.map((w) => w.count))
  return (
    <section className={css.replay}>
      <small>{t('publish.replayTitle')}</small>
      <p className={css.figure}>{t('publish.elsewhere', { count: replay.total, n: number(replay.changed), of: number(replay.total) })}</p>
      <div className={css.bar} aria-hidden>
        <i style={{ width: `${replay.total ? (replay.changed / replay.total) * 100 : 0}%` }} />
      </div>
      {shown.map((w) => (
        <div key={`${w.field}${w.before}${w.after}`} className={css.way}>
          <span>{w.before}</span>
          <IconArrowRight size={14} stroke={1.75} aria-hidden />
          <strong>{w.after}</strong>
          <i style={{ width: `${(w.count / most) * 64}px` }} aria-hidden />
          <b>{w.count}</b>
        </div>
      ))}
      {!!replay.unknownFacts?.length && <p className={css.note}>{t('publish.unknown', { facts: replay.unknownFacts.join(', ') })}</p>}
      {replay.changed > 0 && (
        <button type="button" className={css.show} onClick={() => setAll(!all)}>
          {t('publish.see', { count: replay.changed })}
        </button>
      )}
      {all && (
        <p className={css.tickets}>
          {[...new Set(replay.items.map((i) => i.ticketNumber))].slice(0, MOST_TICKETS).map((n) => (
            <a key={n} href={`/desk/all/${n}`} target="_blank" rel="noreferrer">
              #{n}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}

/** What came out in the end: for one field the first row that sets it wins. */
function merged(outcome: Outcome): Record<string, unknown> {
  const list = Array.isArray(outcome.outputs) ? outcome.outputs : [outcome.outputs ?? {}]
  return list.reduce<Record<string, unknown>>((sum, row) => ({ ...row, ...sum }), {})
}
