import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { shortDay, wholeDay } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { AnswerBox } from './AnswerBox'
import { money, requestQuery, type RequestWhole } from './model'
import css from './Page.module.css'
import { QuickReplies } from './QuickReplies'
import { StepLine } from './StepLine'
import { Thread } from './Thread'

/** A request with its way, its conversation and what can be done; the same for an account and for a tracking link. */
export function RequestBody({ path }: { path: string }) {
  const { t, i18n } = useTranslation('catalog')
  const client = useQueryClient()
  const key = requestQuery(path).queryKey
  const { data, error, isPending, refetch } = useQuery(requestQuery(path))
  const act = useMutation({
    mutationFn: (verb: 'confirm' | 'reopen' | 'remind' | 'withdraw') => api.post<RequestWhole>(`/${path}/${verb}`),
    onSuccess: (whole, verb) => {
      if (verb === 'remind') toast(t('request.reminded'), { tone: 'done' })
      client.setQueryData(key, whole)
      void client.invalidateQueries({ queryKey: ['requests'] })
    },
    onError: (e) => toast(e.message, { tone: 'bad' }),
  })
  if (error) return <LoadError error={error} retry={() => void refetch()} />
  if (isPending) return <Skeleton rows={5} height={72} />
  const { request: r } = data
  const choices = data.messages.at(-1)?.choices ?? []
  const promised = r.promisedAt ? wholeDay(r.promisedAt, r.zone) : undefined
  const current = r.line.steps.find((s) => s.state === 'current') ?? r.line.steps.findLast((s) => s.state === 'passed')
  return (
    <>
      <h1 className={css.h1}>{r.title}</h1>
      <div className={css.columns}>
        <div>
          <section className={css.card} aria-label={t('request.way')}>
            <h2 className={css.h2}>{r.yourTurn ? t('yourTurn') : (r.line.text ?? current?.name)}</h2>
            {promised && r.state === 'open' && <p>{t('request.promised', { day: promised })}</p>}
            <StepLine steps={r.line.steps} promised={r.promisedAt && shortDay(r.promisedAt, r.zone)} />
          </section>
          <Thread whole={data} />
          {data.actions.includes('answer') && choices.length > 0 && <QuickReplies path={path} choices={choices} onSent={(whole) => client.setQueryData(key, whole)} />}
          {data.actions.includes('answer') && (
            <AnswerBox path={path} onSent={(whole) => client.setQueryData(key, whole)} files={path.startsWith('requests/')} />
          )}
        </div>
        <aside className={css.side}>
          {data.answers.length > 0 && (
            <section>
              <h2 className={css.h2}>{t('request.yours')}</h2>
              <dl className={css.facts}>
                {data.answers.map((a) => (
                  <div key={a.label} style={{ display: 'contents' }}>
                    <dt>{a.label}</dt>
                    <dd style={{ whiteSpace: 'pre-line' }}>{a.value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {data.again?.cost !== undefined && <p>{t('request.cost', { cost: money(data.again.cost, data.again.currency, i18n.language) })}</p>}
          {data.again && data.again.watchers.length > 0 && <p>{t('request.watchers', { names: data.again.watchers.join(', ') })}</p>}
          {data.order && (
            <Link to="/portal/orders/$id" params={{ id: data.order }}>
              {t('orders.partOf')}
            </Link>
          )}
          <div className={css.actions}>
            {data.actions.includes('confirm') && (
              <Button size="xl" look="primary" disabled={act.isPending} onClick={() => act.mutate('confirm')}>
                {t('request.confirm')}
              </Button>
            )}
            {data.actions.includes('reopen') && (
              <Button size="xl" disabled={act.isPending} onClick={() => act.mutate('reopen')}>
                {t('request.reopen')}
              </Button>
            )}
            {data.actions.includes('remind') && path.startsWith('requests/') && (
              <Button size="xl" disabled={act.isPending} onClick={() => act.mutate('remind')}>
                {t('request.remind')}
              </Button>
            )}
            {data.again && path.startsWith('requests/') && (
              <Link to="/portal/services/$key" params={{ key: data.again.service }} search={{ from: r.number } as never}>
                {t('request.again')}
              </Link>
            )}
            {data.actions.includes('withdraw') && path.startsWith('requests/') && (
              <Button
                size="xl"
                look="plain"
                disabled={act.isPending}
                onClick={() => window.confirm(t('request.withdrawSure')) && act.mutate('withdraw')}
              >
                {t('request.withdraw')}
              </Button>
            )}
          </div>
        </aside>
      </div>
    </>
  )
}
