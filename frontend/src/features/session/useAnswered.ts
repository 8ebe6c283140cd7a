import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '@/features/access/me'
import { ms } from '@/shared/format'
import { messagesQuery } from './data'
import type { Draft, Message } from './model'

/** A colleague's answer that came since one began to write: what one writes may be said already. */
export function useAnsweredMeanwhile(number: number, writing: boolean, stored: Draft): Message | undefined {
  const me = useMe()
  const { data: messages } = useQuery(messagesQuery(number))
  const [began, setBegan] = useState<number | null>(stored.html && stored.updatedAt ? ms(stored.updatedAt) : null)
  if (writing && began === null && messages) setBegan(Math.max(0, ...messages.map((m) => ms(m.sentAt))))
  if (!writing && began !== null && !stored.html) setBegan(null)
  if (began === null) return undefined
  return messages?.filter((m) => m.kind === 'out' && !m.automatic && m.author.id !== me.id && ms(m.sentAt) > began).at(-1)
}
