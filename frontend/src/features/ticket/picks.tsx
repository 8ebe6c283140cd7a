import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { named } from '@/shared/format'
import { Avatar } from '@/shared/ui/Person'
import { groupsQuery, prioritiesQuery } from './data'
import { useFieldVerbs, usePriorities } from './fieldVerbs'
import { may, type StatusClass, type Ticket } from './model'
import css from './picks.module.css'
import { useStatuses } from './statuses'
import { useVerbs } from './verbs'

interface PickProps {
  label: string
  children: ReactNode
  options: { key: string; name: string; lead?: ReactNode }[]
  value?: string
  full?: boolean
  onPick: (key: string) => void
}

/** A value that is its own menu. */
export function Pick({ label, children, options, value, full, onPick }: PickProps) {
  if (options.length === 0) return <span className={[css.still, full ? css.full : ''].join(' ')}>{children}</span>
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <button type="button" className={[css.pick, full ? css.full : ''].join(' ')}>
          <span className="sr">{label} </span>
          <span className={css.value}>{children}</span>
          <IconChevronDown size={12} stroke={2} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css.list}>
        {options.map((o) => (
          <Menu.Item
            key={o.key}
            leftSection={o.lead}
            rightSection={o.key === value ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
            onClick={() => o.key !== value && onPick(o.key)}
          >
            {o.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export function StatusDot({ of }: { of: StatusClass }) {
  return <i aria-hidden className={css.dot} data-class={of} />
}

export function StatusPick({ ticket, full }: { ticket: Ticket; full?: boolean }) {
  const { t } = useTranslation('ticket')
  const { all: statuses, open, take } = useStatuses()
  const ways = open(ticket)
  const options = statuses
    .filter((s) => s.key === ticket.status.key || ways.includes(s))
    .map((s) => ({ key: s.key, name: named(s.name), lead: <StatusDot of={s.class ?? 'open'} /> }))
  const name = named(statuses.find((s) => s.key === ticket.status.key)?.name) || named(ticket.status.name) || ticket.status.key
  return (
    <Pick
      full={full}
      label={`${t('field.status')}:`}
      options={options.length > 1 ? options : []}
      value={ticket.status.key}
      onPick={(key) => take(ticket, key)}
    >
      <StatusDot of={ticket.status.class} /> {name}
    </Pick>
  )
}

export function AssigneePick({ ticket, full }: { ticket: Ticket; full?: boolean }) {
  const { t } = useTranslation('ticket')
  const who = ticket.assignee
  const shown = who ? (
    <>
      <Avatar name={who.name} id={who.id} size={20} /> <bdi>{who.name}</bdi>
    </>
  ) : (
    <span className={css.nobody} title={ticket.pendingReason}>
      {t('list.nobody')}
    </span>
  )
  if (!may(ticket, 'assign')) return <span className={[css.still, full ? css.full : ''].join(' ')}>{shown}</span>
  return (
    <button
      type="button"
      className={[css.pick, full ? css.full : ''].join(' ')}
      onClick={() => desk.set({ assign: [ticket.number] })}
    >
      <span className="sr">{t('field.assignee')}: </span>
      <span className={css.value}>{shown}</span>
      <IconChevronDown size={12} stroke={2} aria-hidden />
    </button>
  )
}

export function PriorityPick({ ticket, full }: { ticket: Ticket; full?: boolean }) {
  const { t } = useTranslation('ticket')
  const { prioritise } = useFieldVerbs()
  const { data = [] } = useQuery(prioritiesQuery)
  const name = named(data.find((p) => p.key === ticket.priority)?.name) || t(`priority.${ticket.priority}`, { defaultValue: ticket.priority })
  const offered = usePriorities(data)
  return (
    <Pick
      full={full}
      label={`${t('field.priority')}:`}
      value={ticket.priority}
      options={offered.map((p) => ({ key: p.key, name: named(p.name) }))}
      onPick={(priority) => void prioritise(ticket, priority)}
    >
      {name}
    </Pick>
  )
}

export function GroupPick({ ticket, full }: { ticket: Ticket; full?: boolean }) {
  const { t } = useTranslation('ticket')
  const { assign } = useVerbs()
  const { data = [] } = useQuery(groupsQuery)
  const name = named(data.find((g) => g.key === ticket.group?.key)?.name) || named(ticket.group?.name) || ticket.group?.key || '—'
  const may_ = may(ticket, 'assign')
  return (
    <Pick
      full={full}
      label={`${t('field.group')}:`}
      value={ticket.group?.key}
      options={may_ ? data.map((g) => ({ key: g.key, name: named(g.name) })) : []}
      onPick={(group) => void assign([ticket.number], { group }, named(data.find((g) => g.key === group)?.name))}
    >
      {name}
    </Pick>
  )
}
