import { IconAlarm, IconClock, IconMessage, IconUser, IconUsers } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dueWords, lookOf } from '@/features/sla/due'
import type { Ticket } from '@/features/ticket/model'
import { useVerbs, type Snooze } from '@/features/ticket/verbs'
import { clock, daysAhead, moment, named } from '@/shared/format'
import { serverNow, useNow } from '@/shared/now'
import { Keycap } from '@/shared/ui/Bits'
import { choicesAt, parseMoment } from './moments'
import css from './SnoozeMenu.module.css'

const iso = (at: number) => new Date(at).toISOString()

interface Line {
  key: string
  icon: ReactNode
  name: string
  hint: string
  how: Snooze
}

export function SnoozeMenu({ numbers, ticket }: { numbers: number[]; ticket?: Ticket }) {
  const { t } = useTranslation('deferral')
  const { snooze } = useVerbs()
  const now = useNow()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const typed = text.trim() ? parseMoment(text, serverNow.ms()) : undefined
  const clockIcon = <IconClock size={16} stroke={2} aria-hidden />
  const lines: Line[] = [
    ...(typed ? [{ key: 'typed', icon: clockIcon, name: moment(typed), hint: t('asAsked'), how: { until: iso(typed), reason: 'date' as const } }] : []),
    ...choicesAt(now).map((c) => ({
      key: c.key,
      icon: c.key === 'later' ? clockIcon : <IconAlarm size={16} stroke={2} aria-hidden />,
      name: t(`choice.${c.key}`),
      hint: daysAhead(c.at, now) === 0 ? clock(c.at) : moment(c.at),
      how: c.key === 'workingDays' ? { workingDays: 3, reason: 'date' as const } : { until: iso(c.at), reason: 'date' as const },
    })),
    { key: 'reply', icon: <IconMessage size={16} stroke={2} aria-hidden />, name: t('choice.reply'), hint: t('noLimit'), how: { untilReply: true, reason: 'client' } },
    { key: 'team', icon: <IconUsers size={16} stroke={2} aria-hidden />, name: t('choice.team'), hint: t('noLimit'), how: { reason: 'team' } },
  ]
  const here = Math.min(at, lines.length - 1)
  const take = (line: Line | undefined) => line && void snooze(numbers, line.how)
  const offset = typed ? 1 : 0
  return (
    <div>
      <div className={css.head}>
        <IconAlarm size={16} stroke={2} aria-hidden />
        <input
          className={css.input}
          aria-label={t('type')}
          placeholder={t('example')}
          data-autofocus
          value={text}
          onChange={(e) => {
            setText(e.target.value)
            setAt(0)
          }}
          onKeyDown={(e) => {
            const digit = /^[1-9]$/.test(e.key) && !text ? lines[Number(e.key) - 1 + offset] : undefined
            if (e.key === 'ArrowDown') setAt(Math.min(here + 1, lines.length - 1))
            else if (e.key === 'ArrowUp') setAt(Math.max(here - 1, 0))
            else if (e.key === 'Enter' && !e.nativeEvent.isComposing) take(text.trim() && !typed ? undefined : lines[here])
            else if (!digit) return
            e.preventDefault()
            // a digit alone is a choice only as long as nothing is typed; "9" of "fri 9" is not the first key
            if (digit) take(digit)
          }}
        />
        <span className={css.hint}>{text.trim() && !typed ? t('notUnderstood') : t('type')}</span>
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
              <span className={css.when}>{line.hint}</span>
              <Keycap>{line.key === 'typed' ? '↵' : String(i + 1 - offset)}</Keycap>
            </button>
          </li>
        ))}
      </ul>
      {ticket && <Consequences ticket={ticket} />}
    </div>
  )
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
