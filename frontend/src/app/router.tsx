import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { adoptLanguage, meQuery } from '@/features/access/me'
import { narrowFrom, type Narrow } from '@/features/ticket/filter'
import { LoadFailed, Missing } from './Fallbacks'
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
  beforeLoad: () => {
    throw redirect({ to: '/admin/$page', params: { page: 'people' } })
  },
})
const adminPage = createRoute({ getParentRoute: () => inside, path: '/admin/$page', component: admin })
const adminEntry = createRoute({ getParentRoute: () => inside, path: '/admin/$page/$id', component: admin })
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage'), 'AccountPage'),
})

const studio = createRoute({
  getParentRoute: () => inside,
  path: '/studio/$',
  component: lazyRouteComponent(() => import('./studio/StudioPage'), 'StudioPage'),
})

const places = (['portal'] as const).map((path) =>
  createRoute({
    getParentRoute: () => inside,
    path: `/${path}/$`,
    component: lazyRouteComponent(() => import('./PlacePage'), 'PlacePage'),
  }),
)

const tree = root.addChildren([
  signin,
  inside.addChildren([home, account, adminHome, adminPage, adminEntry, desk.addChildren([deskHome, view.addChildren([ticket])]), studio, ...places]),
])

export function makeRouter(client: QueryClient) {
  return createRouter({ routeTree: tree, context: { client }, defaultPreload: false, scrollRestoration: false })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
