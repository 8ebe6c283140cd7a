import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh } from '@/features/ticket/cache'
import { isLive, may, type Ticket } from '@/features/ticket/model'
import { api, ApiError } from '@/shared/api'
import { recall } from '@/shared/remember'
import { toast } from '@/shared/ui/toasts'
import { messagesQuery } from './data'
import { isRich, type DraftFile, type Message } from './model'
import { picturesIn } from './pictures'

export type Then = 'open' | 'wait' | 'resolve'

/** What may follow the sending, as the process offers it. */
export function thensOf(ticket: Ticket): Then[] {
  return ['open', ...(isLive(ticket) ? (['wait'] as const) : []), ...(may(ticket, 'resolve') ? (['resolve'] as const) : [])]
}

function lastThen(ticket: Ticket): Then {
  const last = recall<Then>('then', 'open')
  return thensOf(ticket).includes(last) ? last : 'open'
}

export interface Outgoing {
  kind: 'reply' | 'note'
  html: string
  text: string
  to: string[]
  cc: string[]
  files: DraftFile[]
  then?: Then
  /** what the button promised: "by mail to Anna, copy to 2" */
  shown: string
}

/** Sends once, however often it is pressed; a failed send keeps the text and may be tried again with the same key. */
export function useSend(ticket: Ticket, onSent: (kind: 'reply' | 'note') => void) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const running = useRef(false)
  const attempt = useRef({ content: '', key: '' })
  const send = async (out: Outgoing) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    const then = out.kind === 'reply' ? (out.then ?? lastThen(ticket)) : undefined
    // elsewhere it goes to whom the conversation is with; not everybody there has a mail address
    const byAddress = ticket.channelKind === 'mail'
    const body = {
      kind: out.kind,
      // the server writes the words of lists, quotes and code as mail programs show them
      text: isRich(out.html) ? undefined : out.text,
      html: out.html,
      attachments: [...new Set([...out.files.map((f) => f.id), ...picturesIn(out.html)])],
      ...(out.kind === 'reply' ? { ...(byAddress ? { to: out.to, cc: out.cc } : {}), then } : {}),
    }
    const content = JSON.stringify(body)
    if (attempt.current.content !== content) attempt.current = { content, key: crypto.randomUUID() }
    try {
      const path = `/tickets/${ticket.number}/messages`
      const message = await api.post<Message | undefined>(path, body, { idempotencyKey: attempt.current.key })
      attempt.current = { content: '', key: '' }
      setError(undefined)
      if (message?.id)
        client.setQueryData(messagesQuery(ticket.number).queryKey, (all) =>
          all?.some((m) => m.id === message.id) ? all : [...(all ?? []), { ...message, attachments: message.attachments ?? [] }],
        )
      onSent(out.kind)
      toast(out.kind === 'note' ? t('send.noted') : t('send.sent', { how: out.shown }))
    } catch (e) {
      setError(e instanceof ApiError && e.status === 0 ? t('shared:error.network') : (e as Error).message)
    } finally {
      running.current = false
      setBusy(false)
      refresh(client, ticket.number)
      void client.invalidateQueries({ queryKey: ['tickets'] })
      void client.invalidateQueries({ queryKey: ['counters'] })
    }
  }
  return { send, busy, error }
}
