import { useQuery } from '@tanstack/react-query'
import { IconCheck, IconChevronRight, IconCopy, IconMinus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button, IconButton } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { moment } from '@/shared/format'
import { AssignmentView, peopleOf } from './AssignmentView'
import { decisionsQuery, fired, ofOneEvent, say, type Decision } from './decisions'
import { DecisionRows } from './DecisionRows'
import { DecisionTable } from './DecisionTable'
import css from './WhyView.module.css'
import { useWhyWords } from './whyWords'

/** Why the ticket stands where it stands: a sentence first, rows and the table after it. */
export function WhyView({ number }: { number: number }) {
  const { t } = useTranslation('routing')
  const wanted = desk.use((s) => s.why)
  const { data: all = [], error, isPending, refetch } = useQuery(decisionsQuery(number))
  const [picked, setPicked] = useState<string | null>(null)
  const words = useWhyWords()
  const start = all.find((d) => d.id === wanted) ?? all[0]
  const together = ofOneEvent(all, start)
  const shown = together.find((d) => d.id === picked) ?? start
  const others = all.filter((d) => !together.includes(d) && fired(d).length > 0)
  return (
    <>
      <header className={css.head}>
        <h2>{t('title')}</h2>
        <span className={css.of}>{start && `${words.event(start.event)}, ${moment(start.at)}`}</span>
        <span className={css.space} />
        {start && (
          <Button
            look="plain"
            icon={<IconCopy size={16} stroke={2} aria-hidden />}
            onClick={() => {
              void navigator.clipboard?.writeText(JSON.stringify(together, null, 2))
              toast(t('shared:copied'))
            }}
          >
            {t('shared:copy')}
          </Button>
        )}
        <IconButton label={t('shared:close')} keys="Esc" onClick={() => desk.set({ why: null })}>
          <IconX size={16} stroke={2} aria-hidden />
        </IconButton>
      </header>
      {isPending && <Skeleton rows={4} height={64} />}
      {error && (
        <div className={css.body}>
          <LoadError error={error} retry={() => void refetch()} />
        </div>
      )}
      {!isPending && !error && !start && (
        <div className={css.body}>
          <p className={css.nothing}>{t('nothing')}</p>
        </div>
      )}
      {start && shown && (
        <>
          <div className={css.sentence}>
            <p>{words.sentence(together)}</p>
            <ol className={css.steps}>
              {together.map((d, i) => (
                <li key={d.id}>
                  {i > 0 && <IconChevronRight size={12} stroke={2} aria-hidden />}
                  <button type="button" className={css.step} aria-pressed={d === shown} onClick={() => setPicked(d.id)}>
                    {fired(d).length || peopleOf(d).length ? (
                      <IconCheck size={16} stroke={2} aria-hidden className={css.ok} />
                    ) : (
                      <IconMinus size={16} stroke={2} aria-hidden />
                    )}
                    <strong>{words.table(d)}</strong>
                    <small>{brief(d, t)}</small>
                  </button>
                </li>
              ))}
            </ol>
          </div>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <div className={css.body} tabIndex={0} role="region" aria-label={words.table(shown)}>
            <One decision={shown} />
            {others.length > 0 && <Others list={others} onPick={(id) => desk.set({ why: id })} />}
          </div>
        </>
      )}
    </>
  )
}

function One({ decision }: { decision: Decision }) {
  const { t } = useTranslation('routing')
  const words = useWhyWords()
  return (
    <>
      <h3>
        {words.table(decision)} <small>{t('version', { version: decision.version })}</small>
      </h3>
      {decision.rows.length > 0 && <DecisionRows rows={decision.rows} />}
      {decision.rows.length > 0 && <DecisionTable rows={decision.rows} />}
      {peopleOf(decision).length > 0 && <AssignmentView decision={decision} />}
    </>
  )
}

function Others({ list, onPick }: { list: Decision[]; onPick: (id: string) => void }) {
  const { t } = useTranslation('routing')
  const words = useWhyWords()
  return (
    <>
      <h3>{t('others')}</h3>
      <ul>
        {list.map((d) => (
          <li key={d.id}>
            <button type="button" className={css.other} onClick={() => onPick(d.id)}>
              <span>{moment(d.at)}</span> {words.event(d.event)} · {words.table(d)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function brief(d: Decision, t: (key: string, o?: Record<string, unknown>) => string): string {
  const chosen = peopleOf(d).find((p) => p.chosen)
  if (chosen) return chosen.name
  const hits = fired(d)
  if (hits.length === 0) return t('none')
  return hits.length === 1 ? t('row', { row: hits[0]!.index }) : t('fired', { count: hits.length, of: d.rows.length, say: say(d.rows.length) })
}
