import { IconArchive, IconBuilding, IconBook, IconClipboardList, IconFlag, IconHeartbeat, IconKey, IconLayersIntersect, IconMail, IconMessage2, IconPlugConnected, IconProgress, IconSignRight, IconTag, IconUser, IconUserScan, IconUsers, IconUsersGroup, type IconProps } from '@tabler/icons-react'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { AuditPage } from '@/features/audit/AuditPage'
import { HealthPage } from '@/features/operations/HealthPage'
import { AccountMenu } from '@/features/people/AccountMenu'
import { RegisterPage } from '@/features/settings/RegisterPage'
import { registerOf, registers } from '@/features/settings/registers'
import { WorkSigns } from '@/features/work/WorkSigns'
import { useCurrentInView } from '@/shared/useCurrentInView'
import { PlaceSwitcher } from '../PlaceSwitcher'
import css from './AdminPage.module.css'

const icons: Record<string, ComponentType<IconProps>> = {
  people: IconUser, groups: IconUsersGroup, roles: IconKey, contacts: IconUsers, companies: IconBuilding, lines: IconSignRight, channels: IconMail, connections: IconPlugConnected, 'context-sources': IconUserScan,
  statuses: IconProgress, priorities: IconFlag, templates: IconMessage2, knowledge: IconBook, 'presence-statuses': IconTag, brands: IconLayersIntersect, audit: IconClipboardList, health: IconHeartbeat,
}

export function AdminPage() {
  const { t } = useTranslation('settings')
  const me = useMe()
  const { page, id } = useParams({ strict: false })
  const row = useCurrentInView<HTMLElement>(page)
  const spec = registerOf(page ?? '')
  const sections = [
    { key: 'people', pages: registers.filter((r) => r.section === 'people').map((r) => r.key) },
    { key: 'desk', pages: registers.filter((r) => r.section === 'desk').map((r) => r.key) },
    { key: 'system', pages: me.rights.includes('ADMIN') ? ['audit', 'health'] : ['health'] },
  ]
  return (
    <div className={css.page}>
      <nav ref={row} className={css.nav} aria-label={t('shared:place.admin')}>
        <PlaceSwitcher />
        {sections.map((s) => (
          <div key={s.key} className={css.section}>
            <h2>{t(`section.${s.key}`)}</h2>
            <ul>
              {s.pages.map((key) => {
                const Icon = icons[key] ?? IconArchive
                return (
                  <li key={key}>
                    <Link to="/admin/$page" params={{ page: key }} className={css.item} aria-current={key === page ? 'page' : undefined}>
                      <Icon size={16} stroke={2} aria-hidden /> <span>{t(`register.${key}`)}</span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
        <div className={css.foot}>
          <AccountMenu />
        </div>
      </nav>
      <main className={css.main}>
        {spec ? <RegisterPage key={spec.key} spec={spec} chosen={id} /> : page === 'audit' ? <AuditPage /> : page === 'health' ? <HealthPage /> : <Navigate to="/admin/$page" params={{ page: 'people' }} replace />}
      </main>
      <WorkSigns />
    </div>
  )
}
