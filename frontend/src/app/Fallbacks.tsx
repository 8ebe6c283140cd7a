import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import css from './Fallbacks.module.css'

export function Missing() {
  const { t } = useTranslation()
  return (
    <main className={css.page}>
      <h1>{t('missing.title')}</h1>
      <a href="/">{t('missing.home')}</a>
    </main>
  )
}

export function LoadFailed({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <main className={css.page}>
      <LoadError error={error} retry={() => window.location.reload()} />
      {error instanceof ApiError && error.status === 403 && <a href="/">{t('missing.home')}</a>}
    </main>
  )
}
