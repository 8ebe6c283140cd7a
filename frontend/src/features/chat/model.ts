import { queryOptions } from '@tanstack/react-query'
import { api, type Page } from '@/shared/api'

export interface WebChat {
  key: string
  name: string
}

/** The web chats of the desk; most have one. */
export const chatsQuery = queryOptions({
  queryKey: ['chats'],
  staleTime: 300_000,
  queryFn: async () => (await api.get<Page<WebChat>>('/chat')).items,
})
