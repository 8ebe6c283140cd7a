import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toggleSelected, desk } from '@/app/desk/state'
import { useList } from '@/app/desk/useDesk'
import { noScrolling, wantsTab } from '@/features/tab/pointer'
import { useTabs } from '@/features/tab/useTabs'
import { DueLine } from '@/features/sla/DueBar'
import { day, exact } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Vip } from '@/shared/ui/Person'
import { BulkBar } from './BulkBar'
import { ChannelIcon } from './ChannelIcon'
import { listQuery, viewsQuery } from './data'
import { EmptyList } from './EmptyList'
import { ListHead } from './ListHead'
import { listed } from './listed'
import type { Ticket } from './model'
import { StatusDot } from './picks'
import { TagChip } from './TagChip'
import css from './TicketTable.module.css'
import { useWords } from './words'

const ROW = 36
const usual = ['number', 'requester', 'status', 'priority', 'group', 'assignee', 'due']

/** The list as a table with the columns of its view. */
export function TicketTable() {
  const { t } = useTranslation('ticket')
  const { list, open } = useList()
  const { keep } = useTabs()
  const words = useWords()
  const selection = desk.use((s) => s.selection)
  const { data: views = [] } = useQuery(viewsQuery)
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(listQuery(list))
  const rows = useMemo(() => data?.pages.flatMap((p) => p.items) ?? [], [data])
  useEffect(() => listed.set({ rows }), [rows])
  const own = views.find((v) => v.key === list.view)?.columns
  const columns = own?.length ? own : usual
  const box = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- the table is not memoised further down
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 10 })
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= rows.length - 10) void fetchNextPage()
  }, [lastShown, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  const before = shown[0]?.start ?? 0
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <section className={css.page} aria-label={t('list.label')}>
      <ListHead total={data?.pages[0]?.total} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div ref={box} className={css.scroll} tabIndex={0} role="region" aria-label={t('table.label')}>
        {isPending && <Skeleton rows={9} height={ROW} />}
        {error && <LoadError error={error} retry={() => void refetch()} />}
        {!isPending && !error && rows.length === 0 && <EmptyList list={list} />}
        {rows.length > 0 && (
          <table className={css.table}>
            <thead>
              <tr>
                <th className={css.tick}>
                  <span className="sr">{t('table.tick')}</span>
                </th>
                <th className={css.wide}>{t('field.subject')}</th>
                {columns.map((c) => (
                  <th key={c}>{t(`column.${c}`, { defaultValue: c })}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {before > 0 && <tr aria-hidden style={{ height: before }} />}
              {shown.map((item) => {
                const row = rows[item.index]!
                return (
                  <tr key={row.number} data-number={row.number} className={row.unread ? css.unread : undefined}>
                    <td className={css.tick}>
                      <input type="checkbox" checked={selection.includes(row.number)} aria-label={t('list.select', { number: row.number })} onChange={() => toggleSelected(row.number)} />
                    </td>
                    <td className={css.wide}>
                      <a
                        href={`/desk/${list.view}/${row.number}`}
                        onMouseDown={noScrolling}
                        onAuxClick={(e) => {
                          if (e.button !== 1) return
                          e.preventDefault()
                          keep(row.number)
                        }}
                        onClick={(e) => {
                          e.preventDefault()
                          if (wantsTab(e)) keep(row.number)
                          else open(row.number)
                        }}
                      >
                        {row.subject || t('noSubject')}
                      </a>
                    </td>
                    {columns.map((c) => (
                      <td key={c}>{cell(c, row, words)}</td>
                    ))}
                  </tr>
                )
              })}
              {after > 0 && <tr aria-hidden style={{ height: after }} />}
            </tbody>
          </table>
        )}
      </div>
      {selection.length > 0 && <BulkBar />}
    </section>
  )
}

function cell(column: string, row: Ticket, { value, named }: ReturnType<typeof useWords>): ReactNode {
  switch (column) {
    case 'number':
      return `#${row.number}`
    case 'requester':
      return (
        <>
          <bdi>{row.requester?.name}</bdi> {row.requester?.vip && <Vip />}
        </>
      )
    case 'company':
      return row.company?.name
    case 'status':
      return (
        <>
          <StatusDot of={row.status.class} /> {named('status', row.status.key, row.status.name)}
        </>
      )
    case 'group':
      return named('group', row.group?.key, row.group?.name)
    case 'assignee':
      return row.assignee?.name
    case 'tags':
      return row.tags.map((tag) => <TagChip key={tag} tag={tag} />)
    case 'channel':
      return <ChannelIcon kind={row.channelKind} />
    case 'due':
      return <DueLine due={row.due[0]} />
    case 'createdAt':
    case 'updatedAt':
      return <time title={exact(row[column])}>{day(row[column])}</time>
    case 'priority':
      return value('priority', row.priority)
    default: {
      const raw = column.startsWith('fields.') ? row.fields[column.slice(7)] : (row as unknown as Record<string, unknown>)[column]
      return raw === undefined || raw === null ? '' : value(column, raw)
    }
  }
}
