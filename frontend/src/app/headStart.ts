import type { QueryClient } from '@tanstack/react-query'
import { adoptLanguage, meQuery } from '@/features/access/me'
import { draftPath, offerQuery } from '@/features/catalog/model'
import { api } from '@/shared/api'

/** Pages for people without an account ask for nobody. */
const OPEN = /^\/(signin|portal\/(help|track|approve))\b/

/**
 * What the first page needs is asked for while its texts are on their way: one after the other, each part would wait a
 * round for the one before it.
 */
export function headStart(client: QueryClient, path: string, texts: Promise<void>, known: boolean) {
  if (OPEN.test(path)) return
  const person = client.fetchQuery(meQuery).catch(() => null)
  if (path.startsWith('/desk')) return fetched(import('./desk/DeskPage'))
  if (!path.startsWith('/portal')) return
  fetched(import('./portal/PortalFrame'))
  const service = /^\/portal\/services\/([^/]+)/.exec(path)?.[1]
  if (!service) return
  fetched(import('@/features/catalog/ServicePage'), import('@/features/form/FormView'))
  const key = decodeURIComponent(service)
  const read = () => {
    void client.prefetchQuery(offerQuery(key))
    api.ahead(draftPath(key))
  }
  // the server writes in the reader's language
  if (known) return read()
  void Promise.all([person, texts]).then(async ([me]) => {
    if (!me) return
    await adoptLanguage(me)
    read()
  })
}

/** Who needs it asks again, and is told then why it cannot be had. */
function fetched(...parts: Promise<unknown>[]) {
  for (const part of parts) part.catch(() => undefined)
}
