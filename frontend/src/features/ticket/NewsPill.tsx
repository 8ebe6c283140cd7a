import { useQueryClient } from '@tanstack/react-query'
import { IconChevronUp } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { live, showNews } from '@/features/live/live'
import type { Ticket } from './model'
import css from './TicketList.module.css'

/** "3 new, show": rows come when asked for, never under the pointer. */
export const NewsPill = memo(function NewsPill({ rows }: { rows: Ticket[] }) {
  const { t } = useTranslation('ticket')
  const client = useQueryClient()
  const news = live.use((s) => s.news)
  const hold = live.use((s) => s.hold)
  const fresh = useMemo(() => {
    if (news.length === 0) return 0
    const there = new Set(rows.map((r) => r.number))
    return news.filter((n) => !there.has(n)).length
  }, [news, rows])
  if (!hold || fresh === 0) return null
  return (
    <div className={css.pill}>
      <button type="button" onClick={() => showNews(client)}>
        <IconChevronUp size={12} stroke={2} aria-hidden /> {t('list.news', { count: fresh })}
      </button>
    </div>
  )
})
