import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useMemo, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { useDesk } from '@/app/desk/useDesk'
import { live, showNews } from '@/features/live/live'
import { wantsTab } from '@/features/tab/pointer'
import { useTabs } from '@/features/tab/useTabs'
import { useStable } from '@/shared/stable'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { BulkBar } from './BulkBar'
import { listQuery } from './data'
import { EmptyList } from './EmptyList'
import { ListHead } from './ListHead'
import { listed } from './listed'
import { NewsPill } from './NewsPill'
import { Row } from './Row'
import css from './TicketList.module.css'
import { useVerbs } from './verbs'

const ROW = 80
const PHONE_ROW = 84
const rowHeight = () => (window.innerWidth < 768 ? PHONE_ROW : ROW)

export const TicketList = memo(function TicketList() {
  const { t } = useTranslation('ticket')
  const client = useQueryClient()
  const { list, number, open } = useDesk()
  const selection = desk.use((s) => s.selection)
  const { keep } = useTabs()
  const { resolve } = useVerbs()
  const { data, error, isPending, isPlaceholderData, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useInfiniteQuery(listQuery(list))
  const rows = useMemo(() => data?.pages.flatMap((p) => p.items) ?? [], [data])
  useEffect(() => listed.set({ rows }), [rows])

  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: rowHeight,
    overscan: 8,
    getItemKey: useCallback((i: number) => rows[i]?.number ?? i, [rows]),
  })
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= rows.length - 10) void fetchNextPage()
  }, [lastShown, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  const at = rows.findIndex((r) => r.number === number)
  useEffect(() => {
    const row = virtual.measurementsCache[at]
    const top = virtual.scrollOffset ?? 0
    // asked first whether it is in sight already: scrolling makes the browser lay out the page at once
    if (row && (row.start < top || row.end > top + (virtual.scrollRect?.height ?? 0))) virtual.scrollToIndex(at, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another ticket is opened, never when rows move
  }, [number])

  const choose = useStable((chosen: number, e: MouseEvent) => {
    if (wantsTab(e)) {
      // not a tab of the browser besides
      e.preventDefault()
      return keep(chosen)
    }
    if (!e.shiftKey) return open(chosen)
    const from = rows.findIndex((r) => r.number === (desk.get().selection.at(-1) ?? number))
    const to = rows.findIndex((r) => r.number === chosen)
    const part = rows.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1).map((r) => r.number)
    desk.set((s) => ({ selection: [...new Set([...s.selection, ...part])] }))
  })
  const end = useStable(resolve)
  return (
    <>
      <ListHead total={data?.pages[0]?.total} />
      <div
        ref={box}
        className={css.scroll}
        aria-busy={isPending || isPlaceholderData}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={t('list.label')}
        onPointerEnter={(e) => e.pointerType === 'mouse' && live.set({ hold: true })}
        onPointerLeave={() => {
          live.set({ hold: false })
          if (live.get().news.length) showNews(client)
        }}
      >
        <NewsPill rows={rows} />
        {isPending && <Skeleton rows={9} height={ROW} />}
        {error && (
          <div className={css.pad}>
            <LoadError error={error} retry={() => void refetch()} />
          </div>
        )}
        {!isPending && !error && rows.length === 0 && <EmptyList list={list} />}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map((item) => (
            <div key={item.key} className={css.place} style={{ transform: `translateY(${item.start}px)` }}>
              <Row
                ticket={rows[item.index]!}
                here={rows[item.index]!.number === number}
                ticked={selection.includes(rows[item.index]!.number)}
                anyTicked={selection.length > 0}
                onOpen={choose}
                onResolve={end}
              />
            </div>
          ))}
        </div>
      </div>
      {selection.length > 0 && <BulkBar />}
    </>
  )
})
