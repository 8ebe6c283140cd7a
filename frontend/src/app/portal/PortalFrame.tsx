import { useQuery } from '@tanstack/react-query'
import { IconBook, IconCheck, IconHome, IconList, IconMessageCircle, IconShoppingCart } from '@tabler/icons-react'
import { Link, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { basketQuery } from '@/features/catalog/basket'
import { approvalsQuery, countQuery } from '@/features/catalog/model'
import { useMe } from '@/features/access/me'
import { chatsQuery } from '@/features/chat/model'
import { Logo } from '@/shared/ui/Bits'
import { useOnceQuiet } from '@/shared/useOnceQuiet'
import css from './PortalFrame.module.css'
import { PortalMenu } from './PortalMenu'
import { usePortalNews } from './usePortalNews'

const pages = [
  { to: '/portal', key: 'services', short: 'home', Icon: IconHome, exact: true },
  { to: '/portal/requests', key: 'requests', short: 'requestsShort', Icon: IconList, exact: false },
  { to: '/portal/basket', key: 'basket', short: 'basket', Icon: IconShoppingCart, exact: true },
  { to: '/portal/approvals', key: 'approvals', short: 'approvals', Icon: IconCheck, exact: false },
  { to: '/portal/chat', key: 'chat', short: 'chat', Icon: IconMessageCircle, exact: false },
  { to: '/portal/articles', key: 'articles', short: 'articles', Icon: IconBook, exact: false },
] as const

/** Head and ways of the portal; on a phone the ways stand at the foot. */
export function PortalFrame() {
  const { t } = useTranslation('catalog')
  // what is counted in the head may come after what somebody came for
  const enabled = useOnceQuiet()
  const { data: open } = useQuery({ ...countQuery, enabled })
  const { data: asked } = useQuery({ ...approvalsQuery('open'), enabled })
  const { data: chats } = useQuery({ ...chatsQuery, enabled })
  const me = useMe()
  usePortalNews(enabled, !!open)
  useEffect(() => {
    document.title = `${t('portal')} · Lanedesk`
  }, [t])
  const { data: basket } = useQuery({ ...basketQuery, enabled })
  const counts = { requests: open, approvals: asked?.length, basket: basket?.requests }
  const hidden = { basket: !basket?.requests, chat: !chats?.length }
  const shown = pages.filter(({ key }) => !(key in hidden && hidden[key as keyof typeof hidden]))
  const links = (phone: boolean) =>
    shown.map(({ to, key, short, Icon, exact }) => {
      const count = key in counts ? counts[key as keyof typeof counts] : undefined
      return (
        <Link key={key} to={to} activeOptions={{ exact }} className={css.link} activeProps={{ className: `${css.link} ${css.here}`, 'aria-current': 'page' }}>
          {phone && <Icon size={20} stroke={1.75} aria-hidden />}
          <span>{t(phone ? `nav.${short}` : `nav.${key}`)}</span>
          {!!count && (
            <em className={css.count}>
              {key !== 'basket' && <span className="sr">{t('nav.waiting')} </span>}
              {count}
            </em>
          )}
        </Link>
      )
    })
  return (
    <div className={css.portal}>
      <header className={css.head}>
        <Link to="/portal" className={css.brand}>
          <Logo size={28} />
          <strong>{me.sample ? 'Northwind Services' : 'Lanedesk'}</strong>
        </Link>
        <nav className={css.nav} aria-label={t('portal')}>
          {links(false)}
        </nav>
        <div className={css.me}>
          <PortalMenu />
        </div>
      </header>
      <main className={css.main}>
        <Outlet />
      </main>
      <nav className={css.foot} aria-label={t('portal')}>
        {links(true)}
      </nav>
    </div>
  )
}
