import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import panel from '@/features/ticket/SidePanel.module.css'
import { exact, when } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Banner } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { contextQuery, retryContext, type Context } from './context'

/** What other systems know about the customer; the answer comes by itself, however slow they are (C39). */
export function ContextCards({ number }: { number: number }) {
  const { data = [] } = useQuery(contextQuery(number))
  return data.map((one) => <ContextCard key={one.source} number={number} context={one} />)
}

function ContextCard({ number, context }: { number: number; context: Context }) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const now = useNow()
  const again = useMutation({
    mutationFn: () => retryContext(number, context.source),
    onError: (e) => toast(e.message, { tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['context', number] }),
  })
  const loading = context.state === 'loading' || again.isPending
  return (
    <section className={panel.card} aria-label={context.name} aria-busy={loading}>
      <h2 className={panel.title}>
        <span>{context.name}</span>
        {!loading && context.doneAt && <small title={exact(context.doneAt)}>{when(context.doneAt, now)}</small>}
      </h2>
      {loading ? (
        <>
          <p className={panel.muted} role="status">
            {t('context.loading')}
          </p>
          <Skeleton rows={2} height={20} />
        </>
      ) : context.state === 'failed' ? (
        <Banner
          tone="soon"
          title={t('context.failed')}
          action={
            <Button icon={<IconRefresh size={16} stroke={2} aria-hidden />} onClick={() => again.mutate()}>
              {t('context.retry')}
            </Button>
          }
        >
          {context.reason}
        </Banner>
      ) : context.lines.length === 0 ? (
        <p className={panel.muted}>{t('context.nothing')}</p>
      ) : (
        <dl>
          {context.lines.map((line, i) => (
            <div key={`${line.name} ${i}`} className={panel.row}>
              <dt>{line.name}</dt>
              <dd>
                <div className={panel.plain}>{line.value}</div>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
