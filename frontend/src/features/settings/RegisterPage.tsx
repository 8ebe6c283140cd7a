import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/shared/ui/Bits'
import { LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { ContactImport } from './ContactImport'
import { nameOf, useEntries } from './entries'
import { EntryPanel } from './EntryPanel'
import { idOf, type RegisterSpec } from './registers'
import css from './RegisterPage.module.css'
import { useShown } from './useShown'

/** A list of settings with the form of the chosen entry beside it. */
export function RegisterPage({ spec, chosen }: { spec: RegisterSpec; chosen?: string }) {
  const { t } = useTranslation('settings')
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const [q] = useDebouncedValue(text, 200)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries(spec, q, archived)
  const navigate = useNavigate()
  const shown = useShown(spec)
  const entries = data?.pages.flatMap((p) => p.items) ?? []
  return (
    <div className={[css.page, chosen ? css.open : ''].join(' ')}>
      <section className={css.list} aria-label={t(`register.${spec.key}`)}>
        <header className={css.head}>
          <h1>{t(`register.${spec.key}`)}</h1>
          <span className={css.space} />
          {spec.key === 'contacts' && (
            <Button icon={<IconUpload size={16} stroke={2} />} onClick={() => void navigate({ to: '/admin/$page/$id', params: { page: spec.key, id: 'import' } })}>
              {t('import.open')}
            </Button>
          )}
          <Button look="primary" icon={<IconPlus size={16} stroke={2} />} onClick={() => void navigate({ to: '/admin/$page/$id', params: { page: spec.key, id: 'new' } })}>
            {t('new')}
          </Button>
        </header>
        <p className={css.about}>{t(`about.${spec.key}`)}</p>
        <div className={css.tools}>
          <input type="search" className={css.search} value={text} placeholder={t('find')} aria-label={t('find')} onChange={(e) => setText(e.target.value)} />
          {spec.archives !== false && (
            <label className={css.flag}>
              <input type="checkbox" checked={archived} onChange={(e) => setArchived(e.target.checked)} /> {t('archived')}
            </label>
          )}
        </div>
        {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
        {isPending && <Skeleton rows={6} height={44} />}
        {data && entries.length === 0 && <p className={css.empty}>{q ? t('nothingFound', { q }) : t('nothingYet')}</p>}
        <ul>
          {entries.map((entry) => (
            <li key={idOf(spec, entry)}>
              <Link to="/admin/$page/$id" params={{ page: spec.key, id: idOf(spec, entry) }} className={css.row} aria-current={chosen === idOf(spec, entry) ? 'page' : undefined}>
                <strong>{nameOf(entry)}</strong>
                <span className={css.more}>{shown(entry)}</span>
                {entry.archived ? <em className={css.gone}>{t('archivedOne')}</em> : null}
              </Link>
            </li>
          ))}
        </ul>
        {hasNextPage && (
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </section>
      {chosen && spec.key === 'contacts' && chosen === 'import' ? <ContactImport /> : chosen && <EntryPanel key={`${spec.key}/${chosen}`} spec={spec} id={chosen} />}
    </div>
  )
}
