import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DueCard } from '@/features/sla/DueCard'
import { day } from '@/shared/format'
import { ContextCards } from '@/features/people/ContextCard'
import { CustomerCard } from '@/features/people/CustomerCard'
import { TicketTasks } from '@/features/task/TicketTasks'
import { ChannelIcon } from './ChannelIcon'
import { FieldsCard } from './FieldsCard'
import type { Ticket } from './model'
import { AssigneePick, GroupPick, PriorityPick, StatusPick } from './picks'
import css from './SidePanel.module.css'
import { Tags } from './Tags'
import { listFieldsQuery } from './views'

export function TicketTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { data: fields } = useQuery(listFieldsQuery)
  const channel = fields?.find((f) => f.field === 'channel')?.options?.find((o) => o.value === ticket.channel)?.label
  return (
    <>
      <section className={css.card}>
        <h2 className={css.title}>{t('panel.ticket')}</h2>
        <dl>
          <Line name={t('field.status')}>
            <StatusPick ticket={ticket} full />
          </Line>
          <Line name={t('field.priority')}>
            <PriorityPick ticket={ticket} full />
          </Line>
          <Line name={t('field.group')}>
            <GroupPick ticket={ticket} full />
          </Line>
          <Line name={t('field.assignee')}>
            <AssigneePick ticket={ticket} full />
          </Line>
          {ticket.assignmentPending && ticket.pendingReason && (
            <Line name={t('field.pendingReason')}>
              <div className={css.muted}>{ticket.pendingReason}</div>
            </Line>
          )}
          <Line name={t('field.channel')}>
            <div>
              <ChannelIcon kind={ticket.channelKind} /> {channel ?? t(`channel.${ticket.channelKind}`)}
            </div>
          </Line>
          <Line name={t('field.createdAt')}>
            <div>{day(ticket.createdAt)}</div>
          </Line>
          <Line name={t('field.tags')}>
            <Tags ticket={ticket} />
          </Line>
        </dl>
      </section>
      <TicketTasks number={ticket.number} />
      <FieldsCard ticket={ticket} />
      <DueCard ticket={ticket} />
      <CustomerCard ticket={ticket} />
      <ContextCards number={ticket.number} />
    </>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
