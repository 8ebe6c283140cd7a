import { IconAlertTriangle, IconInfoCircle, IconLock, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api'
import css from './Banner.module.css'
import { Button } from './Button'

type Tone = 'bad' | 'soon' | 'locked' | 'offline' | 'info'
const icons = { bad: IconAlertTriangle, soon: IconAlertTriangle, locked: IconLock, offline: IconRefresh, info: IconInfoCircle }

interface BannerProps {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}

export function Banner({ tone, title, children, action }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div className={[css.banner, css[tone]].join(' ')} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} stroke={2} aria-hidden />
      <div className={css.words}>
        <strong>{title}</strong>
        {children && <p>{children}</p>}
      </div>
      {action}
    </div>
  )
}

/** What a page shows in place of what it could not load: what happened, what is kept, how to go on. */
export function LoadError({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  const status = error instanceof ApiError ? error.status : -1
  if (status === 403) return <Banner tone="locked" title={t('noRight.title')}>{t('noRight.who')}</Banner>
  if (status === 404) return <Banner tone="locked" title={error instanceof ApiError && error.problem.detail ? error.problem.detail : t('missing.title')} />
  const said = error instanceof ApiError && status > 0 ? error.problem.detail : undefined
  return (
    <Banner
      tone={status === 0 ? 'offline' : 'bad'}
      title={status === 0 ? t('error.network') : t('error.title')}
      action={retry && <Button onClick={retry}>{t('retry')}</Button>}
    >
      {said ?? t('error.kept')}
    </Banner>
  )
}
