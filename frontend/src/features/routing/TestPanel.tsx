import { useQuery } from '@tanstack/react-query'
import { IconCircleCheckFilled, IconMinus, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segments } from '@/features/studio/Segments'
import { useWords } from '@/features/ticket/words'
import { ApiError } from '@/shared/api'
import { named } from '@/shared/format'
import { recall, remember } from '@/shared/remember'
import { Banner, LoadError } from '@/shared/ui/Banner'
import { Reason } from './DecisionRows'
import { say, whole } from './decisions'
import { FactForm } from './FactForm'
import { TicketPick } from './TicketPick'
import { optionLabel, stopKey } from './sentence'
import { tablesApi } from './tables'
import css from './TestPanel.module.css'
import type { Rules } from './useRules'

type Mode = 'ticket' | 'facts'

/** Tries the draft on a ticket or on typed facts: which rows fire, and why the others do not. Nothing is done to the ticket. */
export function TestPanel({ rules, onFired }: { rules: Rules; onFired: (rows: Set<string>) => void }) {
  const { t } = useTranslation('studio')
  const words = useWords()
  const { table } = rules
  const [mode, setMode] = useState<Mode>(() => recall('studio.testMode', 'ticket'))
  const [ticket, setTicket] = useState<number | undefined>(() => recall('studio.testTicket', undefined))
  const [facts, setFacts] = useState<Record<string, unknown>>({})
  const ready = mode === 'facts' ? Object.keys(facts).length > 0 : ticket !== undefined
  const { data, error, isFetching } = useQuery({
    queryKey: ['table', table.key, 'evaluate', mode, mode === 'ticket' ? ticket : facts, rules.saves],
    enabled: ready,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => before,
    queryFn: async () => whole(await tablesApi.evaluate(table.key, mode === 'ticket' ? { ticketNumber: ticket } : { facts })),
  })
  const shown = ready && !error ? data : undefined
  useEffect(() => {
    onFired(new Set(shown?.rows.filter((r) => r.matched && r.applied).map((r) => r.id)))
  }, [shown, onFired])
  const fired = shown?.rows.filter((r) => r.matched && r.applied) ?? []
  const off = table.rows.filter((r) => !r.enabled).length
  const outcomes = fired.flatMap((r) =>
    Object.entries(r.outputs ?? {})
      .filter(([k, v]) => k !== 'then' && k !== stopKey(table.outputs) && v !== null && v !== '')
      .map(([k, v]) => {
        const output = table.outputs.find((o) => o.key === k || o.id === k)
        return { key: `${r.id}${k}`, label: named(output?.label) || k, text: typeof v === 'string' ? optionLabel(output?.options, v) : say(v), row: r.index }
      }),
  )
  return (
    <aside className={css.panel} aria-label={t('test.title')}>
      <header className={css.head}>
        <h2>
          <IconPlayerPlay size={16} stroke={1.75} aria-hidden /> {t('test.title')}
        </h2>
        <Segments<Mode>
          label={t('test.title')}
          value={mode}
          choices={[
            { key: 'ticket', label: t('test.ticket') },
            { key: 'facts', label: t('test.facts') },
          ]}
          onChange={(next) => {
            remember('studio.testMode', next)
            setMode(next)
          }}
        />
      </header>
      <section className={css.given}>
        {mode === 'ticket' ? (
          <TicketPick
            number={ticket}
            onPick={(n) => {
              remember('studio.testTicket', n)
              setTicket(n)
            }}
          />
        ) : (
          <FactForm rules={rules} onChange={setFacts} />
        )}
        {mode === 'ticket' && shown?.facts && (
          <dl className={css.facts}>
            {table.inputs.map((i) => (
              <div key={i.id}>
                <dt>{named(i.label)}</dt>
                <dd>{brief(words.value(i.fact, read(shown.facts!, i.fact)))}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      {error && (
        <section>
          {error instanceof ApiError && error.status === 404 ? <Banner tone="info" title={t('test.noTicket')} /> : error instanceof ApiError && error.status === 422 ? <Banner tone="bad" title={error.problem.errors?.[0]?.message ?? error.message} /> : <LoadError error={error} />}
        </section>
      )}
      {!ready && <section className={css.hint}>{t(mode === 'ticket' ? 'test.pickTicket' : 'test.typeFacts')}</section>}
      {shown && (
        <>
          <section>
            <h3>{t('test.would')}</h3>
            <p className={css.outcomes}>
              {outcomes.map((o) => (
                <span key={o.key} className={css.outcome}>
                  {o.label} <strong>{o.text}</strong> <small>{t('rules.inRow', { row: o.row })}</small>
                </span>
              ))}
              {outcomes.length === 0 && t('test.nothing')}
            </p>
          </section>
          <section className={css.why} aria-busy={isFetching}>
            <h3>
              {t('test.why')} <small>{t('test.fire', { count: fired.length, of: shown.rows.length })}{off > 0 && `, ${t('test.off', { count: off })}`}</small>
            </h3>
            <ol>
              {shown.rows.map((r) => (
                <li key={r.id} className={r.matched && r.applied ? css.fired : undefined} data-fired={r.matched && r.applied ? r.index : undefined}>
                  <span className={css.mark}>{r.matched && r.applied ? <IconCircleCheckFilled size={16} role="img" aria-label={t('rules.fired')} /> : <IconMinus size={14} stroke={2} aria-hidden />}</span>
                  <span className={css.index}>{r.index}</span>
                  <span>
                    {r.matched && r.applied ? <strong>{r.name}</strong> : r.cut ? t('test.cut') : <Reason row={r} />}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </aside>
  )
}

function read(facts: Record<string, unknown>, name: string): unknown {
  if (name in facts) return facts[name]
  return name.split('.').reduce<unknown>((level, part) => (level && typeof level === 'object' ? (level as Record<string, unknown>)[part] : undefined), facts)
}
function brief(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}
