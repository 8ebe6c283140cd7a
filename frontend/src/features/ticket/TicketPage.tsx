import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import { StuckBanner } from '@/features/operations/StuckBanner'
import { Composer } from '@/features/session/Composer'
import { Conversation } from '@/features/session/Conversation'
import { ApiError } from '@/shared/api'
import { Banner, LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { useTicket } from './data'
import { PhoneHead } from './PhoneHead'
import { TicketHead } from './TicketHead'
import css from './TicketPage.module.css'

export const TicketPage = memo(function TicketPage({ number, phone }: { number: number; phone: boolean }) {
  const { t } = useTranslation('ticket')
  const { close } = useGo()
  const { data: ticket, error, refetch } = useTicket(number)
  if (error && !ticket) {
    const missing = error instanceof ApiError && error.status === 404
    return (
      <div className={css.pad}>
        {missing ? (
          <Banner tone="locked" title={t('missing', { number })} action={<Button onClick={close}>{t('toList')}</Button>}>
            {t('missingHint')}
          </Banner>
        ) : (
          <LoadError error={error} retry={() => void refetch()} />
        )}
      </div>
    )
  }
  if (!ticket)
    return (
      <div className={css.pad} aria-busy>
        <Skeleton rows={5} height={96} />
      </div>
    )
  return (
    <>
      {phone ? <PhoneHead ticket={ticket} /> : <TicketHead ticket={ticket} />}
      {ticket.incident && (
        <div className={css.pad}>
          <Banner tone="bad" title={t('incident')}>
            {ticket.incident}
          </Banner>
        </div>
      )}
      <StuckBanner number={number} />
      <Conversation ticket={ticket} />
      <Composer ticket={ticket} />
    </>
  )
})
