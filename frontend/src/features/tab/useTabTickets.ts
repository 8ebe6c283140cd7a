import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { messagesQuery } from '@/features/session/data'
import { known } from '@/features/ticket/cache'
import { ticketQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import { ApiError } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'
import { drop } from './openTabs'
import type { Tab } from './tabs'

/** The tickets of the tabs, as they are now; what may no longer be seen leaves the row and says so. */
export function useTabTickets(tabs: Tab[], here: number | undefined): (Ticket | undefined)[] {
  const { t } = useTranslation('tab')
  const client = useQueryClient()
  const found = useQueries({
    queries: tabs.map(({ number }) => ({ ...ticketQuery(number), placeholderData: () => known(client, number) })),
  })
  // observed but not asked for: what was read of a conversation is there at once, however long one was elsewhere
  useQueries({ queries: tabs.map(({ number }) => ({ ...messagesQuery(number), enabled: false })) })
  const gone = tabs.filter((_tab, i) => {
    const { error } = found[i]!
    return error instanceof ApiError && error.status === 404
  })
  useEffect(() => {
    for (const { number } of gone) {
      drop(number)
      // the page itself says it of the ticket that is open
      if (number !== here) toast(t('gone', { number }), { tone: 'bad' })
    }
  }, [gone, here, t])
  return found.map((one) => one.data)
}
