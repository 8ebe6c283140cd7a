import { useQueryClient } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { clock } from '@/shared/format'
import { toast } from '@/shared/ui/toasts'
import css from './Delivery.module.css'
import { messagesQuery } from './data'
import type { Message } from './model'

/** How far our message came, in words; what failed can be sent again. */
export function Delivery({ message, number }: { message: Message; number: number }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const { state, reason, nextTry } = message.delivery ?? {}
  if (!state) return null
  if (state === 'failed') {
    const again = async () => {
      try {
        await api.post(`/messages/${message.id}/send-again`)
      } catch (e) {
        toast((e as Error).message, { tone: 'bad' })
      }
      void client.invalidateQueries({ queryKey: messagesQuery(number).queryKey })
    }
    return (
      <span className={css.failed}>
        <IconAlertTriangle size={12} stroke={2} aria-hidden />
        <span>{t('delivery.failed', { reason: reason ?? t('delivery.unknown') })}</span>
        <button type="button" onClick={() => void again()}>
          {t('delivery.again')}
        </button>
      </span>
    )
  }
  const done = state === 'delivered' || state === 'sent'
  const Icon = done ? IconCheck : IconClock
  const words =
    !done && nextTry && reason
      ? t('delivery.retry', { time: clock(nextTry) })
      : t(`delivery.${state}`, { defaultValue: state })
  return (
    <span className={done ? css.done : css.waits} title={reason}>
      <Icon size={12} stroke={2} aria-hidden /> <span className={css.words}>{words}</span>
    </span>
  )
}
