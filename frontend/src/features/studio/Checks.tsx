import { useQueries } from '@tanstack/react-query'
import { IconAlertTriangle, IconCircleCheckFilled, IconLoader2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleTable } from '@/features/routing/tables'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'
import type { CaseResult, Model, ModelItem, Problem } from './models'
import { ProblemText } from './Unreadable'
import css from './PublishDialog.module.css'
import { useCan } from './rights'
import { ReplayCard } from './ReplayCard'
import { useReplay } from './useReplay'

interface Props {
  models: ModelItem[]
  onShow?: (element: string) => void
}

/** Everything that is looked at before publishing: the lint, the cases, and what last month would have become. */
export function Checks({ models, onShow }: Props) {
  const { t } = useTranslation('studio')
  const can = useCan()
  const lint = useQueries({
    queries: models.map((m) => ({
      queryKey: ['lint', m.kind, m.key],
      staleTime: 0,
      gcTime: 0,
      queryFn: () => api.get<Model & RuleTable>(m.kind === 'table' ? `/tables/${m.key}/draft` : `/models/${m.kind}/${m.key}/draft`),
    })),
  })
  const cases = useQueries({
    queries: models.map((m) => ({
      queryKey: ['run-cases', m.kind, m.key],
      staleTime: 0,
      gcTime: 0,
      enabled: can.design,
      retry: false,
      queryFn: async (): Promise<CaseResult[]> => {
        try {
          return items(await api.post<CaseResult[] | Page<CaseResult>>(`/models/${m.kind}/${m.key}/cases/run`, { draft: true }))
        } catch (e) {
          if (e instanceof ApiError && e.status === 404) return []
          throw e
        }
      },
    })),
  })
  const table = models.length === 1 && models[0]!.kind === 'table' ? models[0] : undefined
  const { replay, work, error } = useReplay(table)
  const problems: Problem[] = lint.flatMap((q) => q.data?.problems ?? [])
  const errors = problems.filter((p) => p.severity !== 'warning' && p.severity !== 'hint')
  const warnings = problems.filter((p) => p.severity === 'warning')
  const ran = cases.flatMap((q) => q.data ?? [])
  const red = ran.filter((c) => c.ok === false)
  const linting = lint.some((q) => q.isPending)
  const running = can.design && cases.some((q) => q.isFetching)
  // a rule that fired last month and would not any more
  const hidden = (lint[0]?.data?.rows ?? []).filter((r) => r.enabled && r.hits30 && replay?.hidden.includes(r.id))
  return (
    <div className={css.checks}>
      <h3>{t('publish.checks')}</h3>
      <Line busy={linting} ok={errors.length === 0} kind={t('publish.lint')} title={errors.length ? t('publish.errors', { count: errors.length }) : t('publish.noErrors')}>
        {errors.map((p, i) => (
          <Said key={i} problem={p} onShow={onShow} />
        ))}
      </Line>
      {warnings.map((p, i) => (
        <Line key={i} warning kind={t('publish.lint')} title={<Said problem={p} onShow={onShow} />} />
      ))}
      {hidden.length > 0 && (
        <Line warning kind={t('publish.replay')} title={t('publish.hidden', { count: hidden.length })}>
          {onShow &&
            hidden.map((r) => (
              <button key={r.id} type="button" className={css.show} onClick={() => onShow(r.id)}>
                {r.name}
              </button>
            ))}
        </Line>
      )}
      {can.design && (running || ran.length > 0) && (
        <Line busy={running} ok={red.length === 0} kind={t('publish.cases')} title={running ? t('publish.casesRun') : t('publish.casesPass', { count: ran.length, n: ran.length - red.length })}>
          {red.map((c) => (
            <p key={c.name}>
              <strong>{c.name}</strong> {c.message ?? c.steps?.find((s) => !s.ok)?.message}
            </p>
          ))}
        </Line>
      )}
      {table && <ReplayCard replay={replay} work={work} error={error} />}
    </div>
  )
}

function Said({ problem, onShow }: { problem: Problem; onShow?: (element: string) => void }) {
  const { t } = useTranslation('studio')
  return (
    <p>
      <ProblemText problem={problem} />{' '}
      {onShow && problem.element && (
        <button type="button" className={css.show} onClick={() => onShow(problem.element!)}>
          {t('publish.show')}
        </button>
      )}
    </p>
  )
}

interface LineProps {
  busy?: boolean
  ok?: boolean
  warning?: boolean
  kind: string
  title: ReactNode
  children?: ReactNode
}

function Line({ busy, ok, warning, kind, title, children }: LineProps) {
  const tone = busy ? css.busy : warning ? css.warn : ok ? css.ok : css.bad
  const Icon = busy ? IconLoader2 : ok && !warning ? IconCircleCheckFilled : IconAlertTriangle
  return (
    <div className={css.check}>
      <Icon size={16} stroke={1.75} aria-hidden className={tone} />
      <div className={css.said}>
        <div className={css.checkTitle}>{title}</div>
        {children}
      </div>
      <small>{kind}</small>
    </div>
  )
}
