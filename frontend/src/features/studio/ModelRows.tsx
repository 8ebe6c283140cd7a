import { IconAlertTriangle, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { exact, moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { KindIcon } from './KindIcon'
import css from './ModelRows.module.css'
import type { Kind } from './models'

export interface ModelRow {
  kind: Kind | 'block' | 'schedule'
  key: string
  name: string
  about?: string
  version?: number | null
  draft?: boolean
  bad?: string[]
  facts?: string[]
  author?: string
  at?: string
}

interface Props {
  title: string
  hint?: string
  rows: ModelRow[] | undefined
  error: unknown
  pending: boolean
  retry: () => void
  onOpen: (key: string) => void
  action?: ReactNode
}

/** A list of things that can be opened, with what of them wants a look. */
export function ModelRows({ title, hint, rows, error, pending, retry, onOpen, action }: Props) {
  const { t } = useTranslation('studio')
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const shown = rows?.filter((r) => `${r.name} ${r.key}`.toLowerCase().includes(wanted))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.title}>
          <h1>{title}</h1>
          {hint && <p>{hint}</p>}
        </div>
        <label className={css.find}>
          <IconSearch size={16} stroke={2} aria-hidden />
          <input type="search" value={text} onChange={(e) => setText(e.target.value)} placeholder={t('findHere')} aria-label={t('findHere')} />
        </label>
        {action}
      </header>
      {pending && <Skeleton rows={6} height={56} />}
      {!!error && (
        <div className={css.pad}>
          <LoadError error={error} retry={retry} />
        </div>
      )}
      {shown && shown.length === 0 && <p className={css.pad}>{wanted ? t('nothingFound') : t('nothingYet')}</p>}
      {shown && shown.length > 0 && (
        <ul className={css.list}>
          {shown.map((r) => (
            <li key={r.key}>
              <button type="button" className={css.row} onClick={() => onOpen(r.key)}>
                <KindIcon kind={r.kind} />
                <span className={css.name}>
                  <strong>{r.name}</strong>
                  {r.about && <small>{r.about}</small>}
                </span>
                {r.draft && <span className={css.draft}>{t('draft')}</span>}
                {r.bad?.map((b) => (
                  <span key={b} className={css.bad}>
                    <IconAlertTriangle size={12} stroke={2} aria-hidden /> {b}
                  </span>
                ))}
                <span className={css.facts}>{r.facts?.filter(Boolean).join(' · ')}</span>
                <span className={css.version}>{r.version ? `v${r.version}` : ''}</span>
                <span className={css.at} title={r.at && exact(r.at)}>
                  {r.at ? moment(r.at) : ''} {r.author ?? ''}
                </span>
                <IconChevronRight size={16} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
