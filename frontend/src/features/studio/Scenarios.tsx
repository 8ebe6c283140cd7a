import { useMutation, useQuery } from '@tanstack/react-query'
import { IconCircleCheckFilled, IconCircleDashed, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { items } from '@/features/people/presence'
import { api, type Page } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { casesQuery, type CaseResult, type Kind } from './models'
import css from './Scenarios.module.css'

/** The cases beside a model, run here by the runner of the build; nothing of a run stays. */
export function Scenarios({ kind, id, onShow }: { kind: Kind; id: string; onShow: (element: string) => void }) {
  const { t } = useTranslation('studio')
  const { data: cases = [], error, isPending } = useQuery(casesQuery(kind, id))
  const run = useMutation({
    mutationFn: async () => items(await api.post<CaseResult[] | Page<CaseResult>>(`/models/${kind}/${id}/cases/run`, { draft: true })),
  })
  const shown: CaseResult[] = run.data ?? cases.map((c) => ({ name: c.name, ok: null }))
  const green = shown.filter((c) => c.ok).length
  return (
    <div className={css.page}>
      <header className={css.head}>
        <p>{run.data ? t('publish.casesPass', { count: shown.length, n: green }) : t('scenarios.count', { count: cases.length })}</p>
        <Button look="primary" icon={<IconPlayerPlay size={16} stroke={1.75} aria-hidden />} disabled={run.isPending || cases.length === 0} onClick={() => run.mutate()}>
          {run.isPending ? t('scenarios.running') : t('scenarios.run')}
        </Button>
      </header>
      {isPending && <Skeleton rows={4} height={48} />}
      {(error || run.error) && <LoadError error={error ?? run.error} retry={() => run.mutate()} />}
      {!isPending && cases.length === 0 && <p className={css.none}>{t('scenarios.none')}</p>}
      <ol aria-busy={run.isPending}>
        {shown.map((c) => (
          <li key={c.name} className={css.case}>
            {c.ok === null ? (
              <IconCircleDashed size={16} stroke={1.75} aria-hidden />
            ) : c.ok ? (
              <IconCircleCheckFilled size={16} className={css.ok} role="img" aria-label={t('scenarios.ok')} />
            ) : (
              <IconX size={16} stroke={2} className={css.bad} role="img" aria-label={t('scenarios.red')} />
            )}
            <div>
              <strong>{c.name}</strong>
              {c.ok === false && c.message && <p className={css.said}>{c.message}</p>}
              {c.ok === false &&
                c.steps?.map((s, i) => (
                  <p key={i} className={s.ok ? css.step : css.said}>
                    {s.text} {s.message}{' '}
                    {!s.ok && s.element && (
                      <button type="button" onClick={() => onShow(s.element!)}>
                        {t('publish.show')}
                      </button>
                    )}
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
