import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import type { Draft, Participant } from './model'
import { same } from './rules'

export interface Recipient {
  address: string
  name?: string
  id?: string
}

export interface Recipients {
  to: string[]
  cc: string[]
  shownTo: Recipient[]
  shownCc: Recipient[]
  /** copies exist only where the channel knows them */
  copies: boolean
  words: string
  add: (list: 'to' | 'cc', address: string) => void
  remove: (list: 'to' | 'cc', address: string) => void
}

/** Whom the reply goes to: those of the session, unless the draft says otherwise. */
export function useRecipients(ticket: Ticket, participants: Participant[], stored: Draft, onChange: () => void): Recipients {
  const { t } = useTranslation('session')
  const copies = ticket.channelKind === 'mail'
  const main = participants.find((p) => p.role === 'main')
  const own = ticket.requester?.address
  const usual = { to: main ? [main.address] : own ? [own] : [], cc: participants.filter((p) => p.role === 'copy').map((p) => p.address) }
  const kept = stored.html !== '' && stored.to.length + stored.cc.length > 0
  // until they are changed by hand they follow the session: who is added there gets this reply too
  const [chosen, setChosen] = useState<{ to: string[]; cc: string[] } | null>(kept ? { to: stored.to, cc: stored.cc } : null)
  const now = chosen ?? usual
  const change = (next: { to: string[]; cc: string[] }) => {
    setChosen(next)
    onChange()
  }
  const named = (address: string): Recipient => {
    const person = participants.find((p) => same(p.address, address))
    const name = person?.name ?? (own && same(own, address) ? ticket.requester?.name : undefined)
    return { address, name, id: person?.contactId ?? (name === ticket.requester?.name ? ticket.requester?.id : undefined) }
  }
  const first = now.to[0] ? named(now.to[0]) : undefined
  const name = first?.name?.split(' ')[0] ?? first?.address ?? ticket.requester?.name?.split(' ')[0] ?? ''
  const count = now.cc.length + Math.max(0, now.to.length - 1)
  const by = t(`sends.${ticket.channelKind}`, { defaultValue: t('sends.custom') })
  return {
    ...now,
    copies,
    shownTo: now.to.map(named),
    shownCc: now.cc.map(named),
    words: count ? t('sends.withCopies', { by, name, count }) : t('sends.to', { by, name }),
    add(list, address) {
      if ([...now.to, ...now.cc].some((a) => same(a, address))) return
      change({ ...now, [list]: [...now[list], address] })
    },
    remove: (list, address) => change({ ...now, [list]: now[list].filter((a) => a !== address) }),
  }
}
