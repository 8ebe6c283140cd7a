import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'

interface BotState {
  state: 'notConnected' | 'connecting' | 'connected' | 'refused'
  bot?: string
  reason?: string
}

/** Whether the bot behind a Telegram channel is connected, asked again for as long as the page is open. */
export function TelegramState({ channel, version }: { channel: string; version: number }) {
  const { t } = useTranslation('settings')
  const { data } = useQuery({
    // a saved entry may have brought another token
    queryKey: ['telegram', channel, version],
    queryFn: ({ signal }) => api.get<BotState>(`/channels/${encodeURIComponent(channel)}/telegram`, { signal }),
    refetchInterval: 5_000,
  })
  if (!data) return null
  return (
    <Banner tone={data.state === 'refused' ? 'bad' : 'info'} title={t(`telegram.${data.state}`, { bot: data.bot ?? '' })}>
      {data.state === 'notConnected' ? t('telegram.how') : data.reason}
    </Banner>
  )
}
