import { useQuery } from '@tanstack/react-query'
import { IconAlarm, IconChevronRight, IconClock, IconMessage, IconUser, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '@/features/ticket/data'
import { dueWords, lookOf } from '@/features/sla/due'
import type { Ticket } from '@/features/ticket/model'
import { useVerbs, type Snooze } from '@/features/ticket/verbs'
import { clock, daysAhead, moment, named } from '@/shared/format'
import { serverNow, useNow } from '@/shared/now'
import { Keycap } from '@/shared/ui/Bits'
import { choicesAt, parseMoment } from './moments'
import { previewQuery } from './preview'
import css from './SnoozeMenu.module.css'

const iso = (at: number) => new Date(at).toISOString()

interface Line {
  key: string
  icon: ReactNode
  name: string
  hint: string
  how: Snooze
  /** the choice goes on: which team */
  opens?: boolean
}

export function SnoozeMenu({ numbers, ticket }: { numbers: number[]; ticket?: Ticket }) {
  const { t } = useTranslation('deferral')
  const { snooze } = useVerbs()
  const now = useNow()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [teams, setTeams] = useState(false)
  const { data: groups = [] } = useQuery(groupsQuery)
  // a digit alone stands for the choice of that number until more is typed: "3" and Enter, or "3 h"
  const digit = /^[1-9]$/.test(text.trim()) ? Number(text.trim()) - 1 : -1
  const numbered = digit >= 0 && digit < choicesAt(now).length + 2
  const typed = text.trim() && !numbered ? parseMoment(text, serverNow.ms()) : undefined
  const clockIcon = <IconClock size={16} stroke={2} aria-hidden />
  const teamLines: Line[] = groups
    .filter((g) => named(g.name).toLowerCase().includes(text.trim().toLowerCase()))
    .map((g) => ({
      key: g.key,
      icon: <IconUsersGroup size={16} stroke={2} aria-hidden />,
      name: named(g.name),
      hint: '',
      how: { reason: 'team' as const, team: g.key },
    }))
  const timeLines: Line[] = [
    ...(typed ? [{ key: 'typed', icon: clockIcon, name: moment(typed), hint: t('asAsked'), how: { until: iso(typed), reason: 'date' as const } }] : []),
    ...choicesAt(now).map((c) => ({
      key: c.key,
      icon: c.key === 'later' ? clockIcon : <IconAlarm size={16} stroke={2} aria-hidden />,
      name: t(`choice.${c.key}`),
      hint: daysAhead(c.at, now) === 0 ? clock(c.at) : moment(c.at),
      how: c.key === 'workingDays' ? { workingDays: 3, reason: 'date' as const } : { until: iso(c.at), reason: 'date' as const },
    })),
    { key: 'reply', icon: <IconMessage size={16} stroke={2} aria-hidden />, name: t('choice.reply'), hint: t('noLimit'), how: { untilReply: true, reason: 'client' } },
    { key: 'team', icon: <IconUsers size={16} stroke={2} aria-hidden />, name: t('choice.team'), hint: t('noLimit'), how: { reason: 'team' }, opens: true },
  ]
  const lines = teams ? teamLines : timeLines
  const here = Math.min(at, lines.length - 1)
  const take = (line: Line | undefined) => {
    if (line?.opens) {
      setTeams(true)
      setText('')
      setAt(0)
    } else if (line) void snooze(numbers, line.how)
  }
  const offset = typed && !teams ? 1 : 0
  const unclear = !teams && !!text.trim() && !typed && !numbered
  return (
    <div>
      <div className={css.head}>
        <IconAlarm size={16} stroke={2} aria-hidden />
        <input
          className={css.input}
          aria-label={t(teams ? 'whichTeam' : 'type')}
          placeholder={t(teams ? 'whichTeam' : 'example')}
          data-autofocus
          value={text}
          onChange={(e) => {
            setText(e.target.value)
            setAt(/^[1-9]$/.test(e.target.value.trim()) && !teams ? Number(e.target.value) - 1 : 0)
          }}
          onKeyDown={(e) => {
            if (e.key === 'ArrowDown') setAt(Math.min(here + 1, lines.length - 1))
            else if (e.key === 'ArrowUp') setAt(Math.max(here - 1, 0))
            else if (e.key === 'Enter' && !e.nativeEvent.isComposing) take(unclear ? undefined : lines[here])
            else return
            e.preventDefault()
          }}
        />
        <span className={css.hint}>{unclear ? t('notUnderstood') : teams ? '' : t('type')}</span>
      </div>
      <ul className={css.list}>
        {lines.map((line, i) => (
          <li key={line.key} className={line.key === 'typed' || line.key === 'reply' ? css.part : undefined}>
            <button
              type="button"
              className={css.line}
              data-here={i === here || undefined}
              onPointerMove={() => i !== here && setAt(i)}
              onClick={() => take(line)}
            >
              <span className={css.icon}>{line.icon}</span>
              <span className={css.name}>{line.name}</span>
              <span className={css.when}>
                {line.opens ? <IconChevronRight size={12} stroke={2} aria-hidden /> : <Hint line={line} number={ticket?.number} />}
              </span>
              {i - offset < 9 && <Keycap>{line.key === 'typed' ? '↵' : String(i + 1 - offset)}</Keycap>}
            </button>
          </li>
        ))}
      </ul>
      {ticket && <Consequences ticket={ticket} />}
    </div>
  )
}

/** The moment as the server reckons it; until it has answered, or for several tickets, as the page does. */
function Hint({ line, number }: { line: Line; number?: number }) {
  const { t } = useTranslation('deferral')
  const now = useNow()
  const { data } = useQuery({ ...previewQuery(number ?? 0, line.how), enabled: number !== undefined })
  if (!data) return line.hint
  const at = Date.parse(data.at)
  const said = daysAhead(at, now) === 0 ? clock(at) : moment(at)
  if (data.kind === 'limit') return t('atTheLatest', { time: said })
  // the typed line shows its moment as its name
  if (line.key === 'typed') return t(data.open ? 'asAsked' : 'outOfHours')
  return said
}

function Consequences({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('deferral')
  const now = useNow()
  const due = ticket.due.find((d) => d.clock === 'nextReply' || d.clock === 'firstReply')
  return (
    <div className={css.foot}>
      {due && lookOf(due, now).tone !== 'paused' && (
        <p>
          <IconClock size={12} stroke={2} aria-hidden /> {t('keepsRunning', { due: dueWords(due, now) })}
        </p>
      )}
      <p>
        <IconUser size={12} stroke={2} aria-hidden />{' '}
        {ticket.assignee
          ? t('comesBack', { name: ticket.assignee.name, group: named(ticket.group?.name) })
          : t('comesBackGroup', { group: named(ticket.group?.name) })}
      </p>
    </div>
  )
}
