import { queryOptions } from '@tanstack/react-query'
import { api, ApiError } from '@/shared/api'

export interface Contact {
  id: string
  name: string
  locale?: string
  zone?: string
  vip?: boolean
  identities?: { kind: string; value?: string; shown?: string }[]
  fields?: Record<string, unknown>
  userId?: string
}

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    staleTime: 60_000,
    queryFn: async (): Promise<Contact | null> => {
      try {
        return await api.get<Contact>(`/contacts/${id}`)
      } catch (e) {
        if (e instanceof ApiError && (e.status === 404 || e.status === 403)) return null
        throw e
      }
    },
  })
