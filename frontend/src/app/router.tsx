import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { adoptLanguage, meQuery, type Me, type Place } from '@/features/access/me'
import { ApiError } from '@/shared/api'
import { narrowFrom, type Narrow } from '@/features/ticket/filter'
import { LoadFailed, Missing } from './Fallbacks'
import { studioTexts } from './i18n'
import { SignInRoute } from './SignInRoute'

interface Context {
  client: QueryClient
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: Missing, errorComponent: LoadFailed })

/** What every page behind the sign-in needs: the person. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery)
    if (!me) throw redirect({ to: '/signin', search: location.pathname === '/' ? {} : { to: location.href } })
    await adoptLanguage(me)
    return { me }
  },
})

/** A place that is not for this person says so as a whole, with the way to his own. */
const only =
  (place: Place) =>
  ({ context }: { context: { me: Me } }) => {
    if (!context.me.places.includes(place)) throw new ApiError(403, {})
  }

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: `/${context.me.places[0] ?? 'portal'}` })
  },
})

const signin = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search): { to?: string } => ({ to: typeof search.to === 'string' ? search.to : undefined }),
  component: SignInRoute,
})

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/desk',
  beforeLoad: only('desk'),
  component: lazyRouteComponent(() => import('./desk/DeskPage'), 'DeskPage'),
})
const deskHome = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/$view', params: { view: 'active' } })
  },
})
export interface DeskSearch {
  q?: string
  sort?: string
  f?: Narrow
}
const view = createRoute({
  getParentRoute: () => desk,
  path: '$view',
  validateSearch: (search): DeskSearch => ({
    // the address is read as JSON: a number typed into it is a number
    q: search.q === undefined || search.q === '' ? undefined : String(search.q as string),
    sort: typeof search.sort === 'string' ? search.sort : undefined,
    f: narrowFrom(search.f),
  }),
})
const ticket = createRoute({ getParentRoute: () => view, path: '$number' })

const admin = lazyRouteComponent(() => import('./admin/AdminPage'), 'AdminPage')
const adminHome = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  beforeLoad: (at) => {
    only('admin')(at)
    throw redirect({ to: '/admin/$page', params: { page: 'people' } })
  },
})
const settings = (at: { context: { me: Me } }) => {
  only('admin')(at)
  return studioTexts()
}
const adminPage = createRoute({ getParentRoute: () => inside, path: '/admin/$page', beforeLoad: settings, component: admin })
const adminEntry = createRoute({ getParentRoute: () => inside, path: '/admin/$page/$id', beforeLoad: settings, component: admin })
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage'), 'AccountPage'),
})

const studio = createRoute({
  getParentRoute: () => inside,
  path: '/studio/$',
  beforeLoad: studioTexts,
  component: lazyRouteComponent(() => import('./studio/StudioPage'), 'StudioPage'),
})

const portal = createRoute({
  getParentRoute: () => inside,
  path: '/portal',
  component: lazyRouteComponent(() => import('./portal/PortalFrame'), 'PortalFrame'),
})
const portalPages = [
  createRoute({ getParentRoute: () => portal, path: '/', component: lazyRouteComponent(() => import('@/features/catalog/HomePage'), 'HomePage') }),
  createRoute({ getParentRoute: () => portal, path: 'services/$key', component: lazyRouteComponent(() => import('@/features/catalog/ServicePage'), 'ServicePage') }),
  createRoute({ getParentRoute: () => portal, path: 'requests', component: lazyRouteComponent(() => import('@/features/catalog/RequestsPage'), 'RequestsPage') }),
  createRoute({ getParentRoute: () => portal, path: 'requests/$number', component: lazyRouteComponent(() => import('@/features/catalog/RequestPage'), 'RequestPage') }),
  createRoute({ getParentRoute: () => portal, path: 'basket', component: lazyRouteComponent(() => import('@/features/catalog/BasketPage'), 'BasketPage') }),
  createRoute({ getParentRoute: () => portal, path: 'orders/$id', component: lazyRouteComponent(() => import('@/features/catalog/OrderPage'), 'OrderPage') }),
  createRoute({ getParentRoute: () => portal, path: 'approvals', component: lazyRouteComponent(() => import('@/features/catalog/ApprovalsPage'), 'ApprovalsPage') }),
  createRoute({ getParentRoute: () => portal, path: 'chat', component: lazyRouteComponent(() => import('@/features/chat/ChatPage'), 'ChatPage') }),
  createRoute({ getParentRoute: () => portal, path: 'articles', component: lazyRouteComponent(() => import('@/features/knowledge/ArticlesPage'), 'ArticlesPage') }),
  createRoute({ getParentRoute: () => portal, path: 'articles/$key', component: lazyRouteComponent(() => import('@/features/knowledge/ArticlesPage'), 'ArticlePage') }),
] as const
/** Pages of the portal for people who are not signed in: a form, a tracking link, a link from a mail. */
const openPages = [
  createRoute({ getParentRoute: () => root, path: '/portal/help', component: lazyRouteComponent(() => import('@/features/catalog/GuestPage'), 'GuestPage') }),
  createRoute({ getParentRoute: () => root, path: '/portal/track/$token', component: lazyRouteComponent(() => import('@/features/catalog/TrackPage'), 'TrackPage') }),
  createRoute({ getParentRoute: () => root, path: '/portal/approve/$token', component: lazyRouteComponent(() => import('@/features/catalog/ApproveLinkPage'), 'ApproveLinkPage') }),
] as const

const tree = root.addChildren([
  signin,
  ...openPages,
  inside.addChildren([home, account, adminHome, adminPage, adminEntry, desk.addChildren([deskHome, view.addChildren([ticket])]), portal.addChildren(portalPages), studio]),
])

export function makeRouter(client: QueryClient) {
  return createRouter({ routeTree: tree, context: { client }, defaultPreload: false, scrollRestoration: false })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
