import type { QueryClient } from '@tanstack/react-query'
import { adoptLanguage, meQuery } from '@/features/access/me'
import { offerQuery } from '@/features/catalog/model'

/** Pages for people without an account ask for nobody. */
const OPEN = /^\/(signin|portal\/(help|track|approve))\b/

/**
 * What the first page needs is asked for while its texts are on their way: one after the other, each part would wait a
 * round for the one before it.
 */
export function headStart(client: QueryClient, path: string, texts: Promise<void>) {
  if (OPEN.test(path)) return
  const person = client.fetchQuery(meQuery).catch(() => null)
  if (path.startsWith('/desk')) return fetched(import('./desk/DeskPage'))
  if (!path.startsWith('/portal')) return
  fetched(import('./portal/PortalFrame'))
  const service = /^\/portal\/services\/([^/]+)/.exec(path)?.[1]
  if (!service) return
  fetched(import('@/features/catalog/ServicePage'), import('@/features/form/FormView'))
  // the server writes in the reader's language
  void Promise.all([person, texts]).then(async ([me]) => {
    if (!me) return
    await adoptLanguage(me)
    await client.prefetchQuery(offerQuery(decodeURIComponent(service)))
  })
}

/** Who needs it asks again, and is told then why it cannot be had. */
function fetched(...parts: Promise<unknown>[]) {
  for (const part of parts) part.catch(() => undefined)
}
