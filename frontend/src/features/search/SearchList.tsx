import { useInfiniteQuery } from '@tanstack/react-query'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '@/app/desk/useDesk'
import { noScrolling, wantsTab } from '@/features/tab/pointer'
import { useTabs } from '@/features/tab/useTabs'
import { ChannelIcon } from '@/features/ticket/ChannelIcon'
import { listed } from '@/features/ticket/listed'
import type { Ticket } from '@/features/ticket/model'
import { useWords } from '@/features/ticket/words'
import { StatusDot } from '@/features/ticket/picks'
import { day, exact } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button, IconButton } from '@/shared/ui/Button'
import { foundQuery, type Found } from './found'
import { Marked } from './Marked'
import css from './SearchList.module.css'

const SOON_MS = 250

/** Everything one may see, by its words: subject, text, people, tags, fields, names of files. */
export function SearchList() {
  const { t } = useTranslation('search')
  const { list, number, open, search, go } = useDesk()
  const { keep } = useTabs()
  const q = list.q ?? ''
  const [text, setText] = useState(q)
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => search(text), SOON_MS)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- typing alone searches
  }, [text])
  const { data, error, isFetching, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(foundQuery(q))
  const rows = useMemo(() => data?.pages.flatMap((p) => p.items) ?? [], [data])
  useEffect(() => listed.set({ rows: rows as unknown as Ticket[] }), [rows])
  return (
    <>
      <header className={css.head}>
        <h1 className="sr">{t('title')}</h1>
        <IconSearch size={16} stroke={2} aria-hidden />
        <input
          type="search"
          className={css.input}
          aria-label={t('words')}
          placeholder={t('words')}
          value={text}
          maxLength={500}
          onChange={(e) => setText(e.target.value)}
        />
        <IconButton label={t('ticket:empty.clear')} onClick={() => go('active')}>
          <IconX size={16} stroke={2} aria-hidden />
        </IconButton>
      </header>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div className={css.scroll} aria-busy={isFetching} role="region" aria-label={t('results')} tabIndex={0}>
        {error && (
          <div className={css.pad}>
            <LoadError error={error} retry={() => void refetch()} />
          </div>
        )}
        {q && isPending && <Skeleton rows={6} height={88} />}
        {!q && <p className={css.nothing}>{t('hint')}</p>}
        {q && !isPending && !error && rows.length === 0 && (
          <p className={css.nothing}>
            <strong>{t('ticket:empty.search', { q })}</strong>
            <br />
            {t('ticket:empty.searchHint')}
          </p>
        )}
        <ul>
          {rows.map((row) => (
            <Result key={row.number} row={row} here={row.number === number} onOpen={(e) => (wantsTab(e) ? keep(row.number) : open(row.number))} />
          ))}
        </ul>
        {hasNextPage && (
          <div className={css.pad}>
            <Button onClick={() => void fetchNextPage()}>{t('moreResults')}</Button>
          </div>
        )}
      </div>
    </>
  )
}

function Result({ row, here, onOpen }: { row: Found; here: boolean; onOpen: (e: MouseEvent) => void }) {
  const { t } = useTranslation('ticket')
  const words = useWords()
  return (
    <li className={[css.row, here ? css.here : ''].join(' ')} data-number={row.number}>
      <button type="button" onClick={onOpen} onMouseDown={noScrolling} onAuxClick={(e) => e.button === 1 && onOpen(e)} aria-current={here ? 'true' : undefined}>
        <span className={css.line}>
          <ChannelIcon kind={row.channelKind} /> <span className={css.who}>{row.requester ?? t('noRequester')}</span>
          <span className={css.number}>#{row.number}</span>
          <time title={exact(row.updatedAt)}>{day(row.updatedAt)}</time>
        </span>
        <span className={css.subject}>
          <Marked html={row.subjectMarked ?? ''} />
          {!row.subjectMarked && (row.subject || t('noSubject'))}
        </span>
        {row.snippet && (
          <span className={css.snippet}>
            <Marked html={row.snippet} />
          </span>
        )}
        <span className={css.meta}>
          <StatusDot of={row.status.class} /> {words.named('status', row.status.key, row.status.name)}
          {row.assignee ? ` · ${row.assignee}` : ''}
        </span>
      </button>
    </li>
  )
}
