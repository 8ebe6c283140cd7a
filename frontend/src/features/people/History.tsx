import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import panel from '@/features/ticket/SidePanel.module.css'
import { useWords } from '@/features/ticket/words'
import { day } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import css from './CustomerCard.module.css'
import { historyQuery } from './contact'

/** Everything a customer asked on any of his addresses, with how it stands; older pages on demand. */
export function History({ id, now }: { id: string; now: number }) {
  const { t } = useTranslation('people')
  const { open } = useGo()
  const words = useWords()
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(historyQuery(id))
  const tickets = (data?.pages.flatMap((p) => p.items) ?? []).filter((x) => x.number !== now)
  return (
    <section className={panel.card} aria-label={t('history')}>
      <h2 className={panel.title}>{t('history')}</h2>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {!isPending && !error && tickets.length === 0 && <p className={panel.muted}>{t('noHistory')}</p>}
      <ul>
        {tickets.map((x) => (
          <li key={x.number}>
            <button type="button" className={css.ticket} onClick={() => open(x.number)}>
              <span>#{x.number}</span>
              <span className={css.subject}>{x.subject}</span>
              <span>{words.named('status', x.status.key, x.status.name)}</span>
              <time>{day(x.createdAt)}</time>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button look="plain" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}
