import { IconAlarm, IconCheck, IconChevronDown, IconChevronUp, IconEye, IconLayoutSidebarRightExpand, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desk, fold } from '@/app/desk/state'
import { useGo } from '@/app/desk/useDesk'
import { SnoozePopover } from '@/features/deferral/SnoozePopover'
import { useViewers } from '@/features/live/viewers'
import { dueWords, lookOf, namedDue } from '@/features/sla/due'
import { Bar } from '@/features/sla/DueBar'
import { exact } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Button, IconButton } from '@/shared/ui/Button'
import { listed, neighbour } from './listed'
import { may, type Ticket } from './model'
import { MoreMenu } from './MoreMenu'
import { AssigneePick, StatusPick } from './picks'
import { Subject } from './Subject'
import css from './TicketHead.module.css'
import { useVerbs } from './verbs'

/** Always visible: what it is about, how it stands, who answers for it, when it is due. */
export function TicketHead({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { open } = useGo()
  const { resolve, wake, reopen } = useVerbs()
  const panelFolded = desk.use((s) => s.panelFolded)
  listed.use((s) => s.rows)
  const before = neighbour(ticket.number, -1)
  const after = neighbour(ticket.number, 1)
  return (
    <header className={css.head}>
      <div className={css.first}>
        <Subject ticket={ticket} />
        <span className={css.number}>#{ticket.number}</span>
        <span className={css.space} />
        <IconButton label={t('act.previous')} keys="k" disabled={!before} onClick={() => before && open(before)}>
          <IconChevronUp size={16} stroke={2} aria-hidden />
        </IconButton>
        <IconButton label={t('act.next')} keys="j" disabled={!after} onClick={() => after && open(after)}>
          <IconChevronDown size={16} stroke={2} aria-hidden />
        </IconButton>
        {may(ticket, 'defer') && (
          <SnoozePopover numbers={[ticket.number]} ticket={ticket} position="bottom">
            <IconButton label={t('act.defer')} keys="d" onClick={() => desk.set({ snooze: [ticket.number] })}>
              <IconAlarm size={16} stroke={2} aria-hidden />
            </IconButton>
          </SnoozePopover>
        )}
        {may(ticket, 'return') && (
          <Button icon={<IconAlarm size={16} stroke={2} aria-hidden />} onClick={() => void wake(ticket.number)}>
            {t('act.return')}
          </Button>
        )}
        {may(ticket, 'resolve') && (
          <Button icon={<IconCheck size={16} stroke={2} aria-hidden />} onClick={() => resolve(ticket)}>
            {t('act.resolve')}
          </Button>
        )}
        {!may(ticket, 'resolve') && may(ticket, 'reopen') && (
          <Button onClick={() => reopen(ticket.number)}>{t('act.reopen')}</Button>
        )}
        <MoreMenu ticket={ticket} />
        {panelFolded && (
          <IconButton label={t('panel.show')} keys="]" onClick={() => fold('panelFolded')}>
            <IconLayoutSidebarRightExpand size={16} stroke={2} aria-hidden />
          </IconButton>
        )}
      </div>
      <div className={css.second}>
        <StatusPick ticket={ticket} />
        <AssigneePick ticket={ticket} />
        <Watchers number={ticket.number} />
        <span className={css.space} />
        <NextDue ticket={ticket} />
      </div>
    </header>
  )
}

export function Watchers({ number }: { number: number }) {
  const { t } = useTranslation('ticket')
  const people = useViewers(number)
  const [first] = people
  if (!first) return null
  const Icon = people.some((p) => p.writing) ? IconPencil : IconEye
  const writer = people.find((p) => p.writing)
  const words = writer
    ? t('viewing.writes', { name: writer.name })
    : people.length > 1
      ? t('viewing.many', { name: first.name, count: people.length - 1 })
      : t('viewing.one', { name: first.name })
  return (
    <span className={css.viewing} title={people.map((p) => p.name).join(', ')}>
      <Icon size={16} stroke={2} aria-hidden /> {words}
    </span>
  )
}

export function NextDue({ ticket }: { ticket: Ticket }) {
  const now = useNow()
  const due = ticket.due[0]
  if (!due) return null
  const { tone } = lookOf(due, now)
  return (
    <span className={[css.due, css[tone]].join(' ')} title={due.at && `${namedDue(due, now)} · ${exact(due.at)}`}>
      <Bar due={due} />
      <span className={css.named}>{namedDue(due, now)}</span>
      <span className={css.brief}>{dueWords(due, now)}</span>
    </span>
  )
}
