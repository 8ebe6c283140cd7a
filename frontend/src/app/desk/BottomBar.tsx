import { useQuery } from '@tanstack/react-query'
import { IconAlarm, IconCheckbox, IconInbox, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from '@/features/people/AccountMenu'
import { countersQuery } from '@/features/ticket/data'
import css from './BottomBar.module.css'
import { useList } from './useDesk'

const tabs = [
  { key: 'active', Icon: IconInbox },
  { key: 'mine', Icon: IconUser },
  { key: 'tasks', Icon: IconCheckbox },
  { key: 'deferred', Icon: IconAlarm },
] as const

export function BottomBar() {
  const { t } = useTranslation('ticket')
  const { view, go } = useList()
  const { data: counters } = useQuery(countersQuery)
  return (
    <nav className={css.bar} aria-label={t('rail')}>
      {tabs.map(({ key, Icon }) => (
        <button key={key} type="button" className={css.tab} aria-current={view === key ? 'page' : undefined} onClick={() => go(key)}>
          <span className={css.icon}>
            <Icon size={20} stroke={2} aria-hidden />
            {key !== 'active' && !!counters?.[key] && <small>{counters[key]}</small>}
          </span>
          {t(`view.${key}`)}
        </button>
      ))}
      <span className={css.me}>
        <AccountMenu folded />
      </span>
    </nav>
  )
}
