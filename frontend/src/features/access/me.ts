import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { changeLanguage, isLanguage } from '@/app/i18n'
import { api, ApiError } from '@/shared/api'
import { recall } from '@/shared/remember'

export type Place = 'desk' | 'portal' | 'studio' | 'admin'

export interface Me {
  id: string
  login: string
  name: string
  email?: string
  roles: string[]
  rights: string[]
  locale: string
  zone: string
  presence?: { status: string; since?: string; cause?: string }
  places: Place[]
  sample?: boolean
}

export interface SamplePerson {
  login: string
  name: string
  role: string
  about?: string
}

/** null: nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Infinity,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await api.get<Me>('/me', { open: true })
    } catch (e) {
      if (e instanceof ApiError && e.status === 401) return null
      throw e
    }
  },
})

/** Who opened the page, as the server wrote into it; only the first page may believe it. */
export function givenMe(): Me | undefined {
  const block = document.getElementById('me')
  return block?.textContent ? (JSON.parse(block.textContent) as Me) : undefined
}

/** Whoever uses this stands behind the sign-in. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('nobody is signed in')
  return data
}

/** The account's language, unless another was chosen in this browser. Changing it draws the whole page anew. */
export async function adoptLanguage(me: Me) {
  const language = me.locale.slice(0, 2)
  if (recall('language', undefined) === undefined && isLanguage(language) && language !== i18next.language) await changeLanguage(language)
}

export async function signIn(client: QueryClient, login: string, password: string): Promise<Me> {
  const me = await api.post<Me>('/login', { login, password }, { open: true })
  await adoptLanguage(me)
  client.setQueryData(meQuery.queryKey, me)
  return me
}

/** Everything read by one person is forgotten before the next comes. */
export async function signOut(client: QueryClient) {
  await api.post('/logout', undefined, { open: true }).catch(() => undefined)
  client.clear()
  window.location.assign('/signin')
}

export const sampleQuery = queryOptions({
  queryKey: ['sample-people'],
  retry: false,
  queryFn: () => api.get<SamplePerson[] | { items: SamplePerson[] }>('/sample/people', { open: true }).then((a) => (Array.isArray(a) ? a : a.items)),
})
