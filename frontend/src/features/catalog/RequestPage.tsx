import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import css from './Page.module.css'
import { RequestBody } from './RequestBody'

export function RequestPage() {
  const { t } = useTranslation('catalog')
  const { number = '' } = useParams({ strict: false })
  return (
    <div className={css.page}>
      <nav className={css.crumbs} aria-label={t('where')}>
        <Link to="/portal/requests">{t('nav.requests')}</Link>
        <span>› #{number}</span>
      </nav>
      <RequestBody key={number} path={`requests/${number}`} />
    </div>
  )
}
