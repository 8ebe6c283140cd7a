import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * What changes on one's requests shows without asking; another language is read anew, for the server writes the words.
 *
 * @param known whether the reader has requests: with the first one the stream begins anew, for only then it knows him
 */
export function usePortalNews(live: boolean, known = false) {
  const client = useQueryClient()
  const { i18n } = useTranslation()
  const written = useRef(i18n.language)
  useEffect(() => {
    if (written.current === i18n.language) return
    written.current = i18n.language
    void client.invalidateQueries()
  }, [client, i18n.language])
  useEffect(() => {
    if (!live) return
    const stream = new EventSource('/api/v1/events')
    const read = () => {
      void client.invalidateQueries({ queryKey: ['requests'] })
      void client.invalidateQueries({ queryKey: ['approvals'] })
    }
    for (const name of ['ticket', 'counters', 'resync']) stream.addEventListener(name, read)
    return () => stream.close()
  }, [client, live, known])
}
