import { useQuery } from '@tanstack/react-query'
import { IconBook, IconSearch } from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { articlesQuery } from '@/features/knowledge/articles'
import type { Service } from './model'
import css from './PortalSearch.module.css'
import { ServiceIcon } from './ServiceIcon'

/** One field over services and articles; what it finds stands below while one types. */
export function PortalSearch({ services }: { services: Service[] }) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 150)
  const { data: articles = [] } = useQuery(articlesQuery(q, q ? 5 : 3))
  const found = q ? services.filter((s) => `${s.name} ${s.description}`.toLowerCase().includes(q.toLowerCase())) : []
  return (
    <form
      role="search"
      className={css.search}
      onSubmit={(e) => {
        e.preventDefault()
        const service = found[0]
        const article = articles[0]
        if (service) void navigate({ to: '/portal/services/$key', params: { key: service.key } })
        else if (q && article) void navigate({ to: '/portal/articles/$key', params: { key: article.key } })
      }}
    >
      <div className={css.field}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          type="search"
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
          placeholder={t('search.hint')}
          aria-label={t('search.hint')}
          aria-controls={id}
          autoComplete="off"
        />
      </div>
      <div id={id} className={q ? css.found : css.often} aria-live="polite">
        {!q && articles.length > 0 && <span>{t('search.often')}</span>}
        {!q &&
          articles.map((a) => (
            <Link key={a.key} to="/portal/articles/$key" params={{ key: a.key }} className={css.chip}>
              {a.title}
            </Link>
          ))}
        {q && found.length + articles.length === 0 && <p>{t('search.none')}</p>}
        {q &&
          found.map((s) => (
            <Link key={s.key} to="/portal/services/$key" params={{ key: s.key }} className={css.row}>
              <ServiceIcon icon={s.icon} />
              <span>
                <strong>{s.name}</strong>
                <small>{s.description}</small>
              </span>
            </Link>
          ))}
        {q &&
          articles.map((a) => (
            <Link key={a.key} to="/portal/articles/$key" params={{ key: a.key }} className={css.row}>
              <i>
                <IconBook size={20} stroke={1.5} aria-hidden />
              </i>
              <span>
                <strong>{a.title}</strong>
                <small>{a.snippet}</small>
              </span>
            </Link>
          ))}
      </div>
    </form>
  )
}
