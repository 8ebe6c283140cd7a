import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '@/features/catalog/Page.module.css'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { toast } from '@/shared/ui/toasts'
import { articleQuery, articlesQuery, helped } from './articles'

export function ArticlesPage() {
  const { t } = useTranslation('knowledge')
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 150)
  const { data: found = [], error, isPending } = useQuery(articlesQuery(q, 20))
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <h1 className={css.h1}>{t('title')}</h1>
      <Field tall type="search" label={t('search')} value={typed} onChange={(e) => setTyped(e.target.value)} />
      {error && <LoadError error={error} />}
      {isPending && <Skeleton rows={4} height={64} />}
      {!isPending && !error && found.length === 0 && <p className={css.empty}>{t('none')}</p>}
      <ul className={css.side} style={{ marginTop: 20 }}>
        {found.map((a) => (
          <li key={a.key}>
            <Link to="/portal/articles/$key" params={{ key: a.key }}>
              <strong>{a.title}</strong>
            </Link>
            <p className={css.hint}>{a.snippet}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ArticlePage() {
  const { t } = useTranslation('knowledge')
  const navigate = useNavigate()
  const { key = '' } = useParams({ strict: false })
  const { data, error, isPending } = useQuery(articleQuery(key))
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <nav className={css.crumbs} aria-label={t('title')}>
        <Link to="/portal/articles">{t('title')}</Link>
      </nav>
      {error && <LoadError error={error} />}
      {isPending && <Skeleton rows={4} height={48} />}
      {data && (
        <>
          <h1 className={css.h1}>{data.title}</h1>
          <p className={css.body}>{data.body}</p>
          <div className={css.actions} style={{ marginTop: 24 }}>
            <Button
              size="xl"
              onClick={() =>
                void helped(key, '').then(() => {
                  toast(t('thanks'), { tone: 'done' })
                  void navigate({ to: '/portal' })
                })
              }
            >
              {t('thisHelped')}
            </Button>
            <span className={css.hint}>{t('minutes', { count: data.minutes })}</span>
          </div>
        </>
      )}
    </div>
  )
}
