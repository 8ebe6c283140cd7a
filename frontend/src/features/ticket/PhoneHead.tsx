import { IconAlarm, IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { useGo } from '@/app/desk/useDesk'
import { SnoozePopover } from '@/features/deferral/SnoozePopover'
import { lookOf, namedDue } from '@/features/sla/due'
import { Bar } from '@/features/sla/DueBar'
import { clock } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Button, IconButton } from '@/shared/ui/Button'
import { Vip } from '@/shared/ui/Person'
import { may, type Ticket } from './model'
import { MoreMenu } from './MoreMenu'
import css from './PhoneHead.module.css'
import { AssigneePick, GroupPick, PriorityPick, StatusPick } from './picks'
import { useVerbs } from './verbs'

export function PhoneHead({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const now = useNow()
  const { close } = useGo()
  const { resolve, wake } = useVerbs()
  const due = ticket.due[0]
  return (
    <header className={css.head}>
      <div className={css.first}>
        <IconButton label={t('shared:back')} onClick={close}>
          <IconArrowLeft size={20} stroke={2} aria-hidden />
        </IconButton>
        <div className={css.title}>
          <h1>{ticket.subject || t('noSubject')}</h1>
          <p>
            #{ticket.number} · <bdi>{ticket.requester?.name ?? t('noRequester')}</bdi> {ticket.requester?.vip && <Vip />}
          </p>
        </div>
        {may(ticket, 'defer') && (
          <SnoozePopover numbers={[ticket.number]} ticket={ticket} position="bottom">
            <IconButton label={t('act.defer')} onClick={() => desk.set({ snooze: [ticket.number] })}>
              <IconAlarm size={20} stroke={2} aria-hidden />
            </IconButton>
          </SnoozePopover>
        )}
        <MoreMenu ticket={ticket} />
      </div>
      {due?.at && (
        <div className={[css.due, css[lookOf(due, now).tone]].join(' ')}>
          <span>{namedDue(due, now)}</span>
          <Bar due={due} />
          <span>{clock(due.at)}</span>
        </div>
      )}
      <div className={css.chips}>
        <StatusPick ticket={ticket} />
        <PriorityPick ticket={ticket} />
        <GroupPick ticket={ticket} />
        <AssigneePick ticket={ticket} />
        {may(ticket, 'resolve') && <Button onClick={() => resolve(ticket)}>{t('act.resolve')}</Button>}
        {may(ticket, 'return') && <Button onClick={() => void wake(ticket.number)}>{t('act.return')}</Button>}
      </div>
    </header>
  )
}
