import { useQuery } from '@tanstack/react-query'
import { IconAlarm, IconCheck, IconEye, IconPencil, IconUser, IconUserPlus } from '@tabler/icons-react'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { desk, toggleSelected } from '@/app/desk/state'
import { dayWords } from '@/features/sla/due'
import { DueLine } from '@/features/sla/DueBar'
import { noScrolling } from '@/features/tab/pointer'
import { useViewers } from '@/features/live/viewers'
import { duration, exact, ms, named } from '@/shared/format'
import { useNow } from '@/shared/now'
import { IconButton } from '@/shared/ui/Button'
import { Vip } from '@/shared/ui/Person'
import { ChannelIcon } from './ChannelIcon'
import { groupsQuery } from './data'
import type { Ticket } from './model'
import css from './Row.module.css'

interface Props {
  ticket: Ticket
  here: boolean
  ticked: boolean
  anyTicked: boolean
  onOpen: (number: number, e: MouseEvent) => void
  onResolve: (ticket: Ticket) => void
}

/** Three lines: who and when, about what, how urgent and whose. Says the exception, never the rule. */
export const Row = memo(function Row({ ticket, here, ticked, anyTicked, onOpen, onResolve }: Props) {
  const { t } = useTranslation('ticket')
  const now = useNow()
  const at = ticket.lastMessage?.at ?? ticket.createdAt
  const name = ticket.requester?.name ?? t('noRequester')
  return (
    // the row's own keys are j, k, x and Enter of the page; the pointer may press anywhere in it
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={[css.row, here ? css.here : '', ticked ? css.ticked : '', ticket.unread ? css.unread : ''].join(' ')}
      data-number={ticket.number}
      onClick={(e) => onOpen(ticket.number, e)}
      onDoubleClick={(e) => !(e.target as Element).closest('button, input') && onOpen(ticket.number, e)}
      onMouseDown={noScrolling}
      onAuxClick={(e) => e.button === 1 && onOpen(ticket.number, e)}
    >
      <span className={[css.lead, anyTicked ? css.ticking : ''].join(' ')}>
        <span className={css.channel}>
          <ChannelIcon kind={ticket.channelKind} />
        </span>
        <input
          type="checkbox"
          className={css.box}
          checked={ticked}
          aria-label={t('list.select', { number: ticket.number })}
          onChange={() => toggleSelected(ticket.number)}
          onClick={(e) => e.stopPropagation()}
        />
        {ticket.unread && <span className={css.dot} title={t('list.unread')} />}
      </span>
      <span className={css.first}>
        <bdi className={css.name}>{name}</bdi>
        {ticket.requester?.vip && <Vip />}
        <span className={css.age} title={exact(at)}>
          {duration(now - ms(at), false)}
        </span>
        <span className={css.acts}>
          <IconButton small label={t('act.assign')} keys="a" onClick={stop(() => desk.set({ assign: [ticket.number] }))}>
            <IconUserPlus size={16} stroke={2} aria-hidden />
          </IconButton>
          <IconButton small label={t('act.defer')} keys="d" onClick={stop(() => desk.set({ snooze: [ticket.number] }))}>
            <IconAlarm size={16} stroke={2} aria-hidden />
          </IconButton>
          <IconButton small label={t('act.resolve')} keys="e" onClick={stop(() => onResolve(ticket))}>
            <IconCheck size={16} stroke={2} aria-hidden />
          </IconButton>
        </span>
      </span>
      <span className={css.second}>
        <a
          className={css.subject}
          href={`/desk/all/${ticket.number}`}
          aria-current={here ? 'true' : undefined}
          onClick={(e) => e.preventDefault()}
        >
          <bdi>{ticket.subject || t('noSubject')}</bdi>
          {ticket.unread && <span className="sr"> {t('list.unread')}</span>}
        </a>
        <span className={css.snippet}>{ticket.lastMessage?.snippet}</span>
      </span>
      <span className={css.third}>
        {ticket.status.class === 'deferred' && ticket.deferredUntil ? (
          <span className={css.back}>
            <IconAlarm size={12} stroke={2} aria-hidden />
            {t('list.returns', { time: dayWords(ms(ticket.deferredUntil), now) })}
          </span>
        ) : (
          <DueLine due={ticket.due[0]} />
        )}
        <Flags ticket={ticket} />
        <span className={css.group}><GroupName group={ticket.group} /></span>
      </span>
    </div>
  )
})

function GroupName({ group }: { group: Ticket['group'] }) {
  const { data: groups = [] } = useQuery(groupsQuery)
  return named(groups.find((g) => g.key === group?.key)?.name) || named(group?.name) || group?.key
}

function Flags({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const viewer = useViewers(ticket.number)[0]
  return (
    <>
      {!ticket.assignee && (
        <span className={css.flag} title={ticket.pendingReason}>
          <IconUser size={12} stroke={2} aria-hidden /> {t('list.nobody')}
        </span>
      )}
      {ticket.returned && <span className={css.flag}>{t('list.returned')}</span>}
      {ticket.draft && (
        <span className={css.draft}>
          <IconPencil size={12} stroke={2} aria-hidden /> {t('list.draft')}
        </span>
      )}
      {viewer && (
        <span className={css.flag}>
          <IconEye size={12} stroke={2} aria-hidden /> <bdi>{viewer.name}</bdi>
        </span>
      )}
      {ticket.lastMessage?.by === 'agent' && ticket.status.class === 'waiting' && (
        <span className={css.their}>{t('list.theirTurn')}</span>
      )}
    </>
  )
}

function stop(act: () => void) {
  return (e: { stopPropagation(): void }) => {
    e.stopPropagation()
    act()
  }
}
