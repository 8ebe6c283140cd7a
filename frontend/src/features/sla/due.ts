import i18next from 'i18next'
import { clock, daysAhead, duration, moment, ms } from '@/shared/format'

/** One clock of a ticket as lists show it; times ISO-8601, state running, paused, met, breached … */
export interface Due {
  clock: string
  at?: string
  state: string
  warnAt?: string
  startedAt?: string
  paused?: boolean
  /** name of who set the deadline by hand */
  setBy?: string
}

export type DueTone = 'calm' | 'soon' | 'over' | 'paused' | 'met' | 'none'

/** From here on a due time is amber although no warning has fired. */
const SOON_MS = 15 * 60_000
const HALF_DAY_MS = 12 * 3_600_000

export interface DueLook {
  tone: DueTone
  /** milliseconds to the moment, negative after it */
  left: number
  /** how much of the bar is filled, 0 … 1 */
  part: number
}

export function lookOf(due: Due | undefined, now: number): DueLook {
  if (!due?.at && !due?.paused && due?.state !== 'paused') return { tone: 'none', left: 0, part: 0 }
  if (due.state === 'met') return { tone: 'met', left: 0, part: 1 }
  if (due.paused || due.state === 'paused') return { tone: 'paused', left: 0, part: 1 }
  const at = ms(due.at!)
  const left = at - now
  if (left < 0 || due.state === 'breached' || due.state === 'missed') return { tone: 'over', left, part: 1 }
  const whole = due.startedAt ? at - ms(due.startedAt) : 0
  const part = whole > 0 ? Math.min(1, Math.max(0.04, left / whole)) : 1
  const warned = due.warnAt ? now >= ms(due.warnAt) : false
  return { tone: left <= SOON_MS || warned ? 'soon' : 'calm', left, part }
}

/** "12 min left", "18 min overdue", "Tomorrow 10:00", "Paused"; the bar never stands without these words. */
export function dueWords(due: Due | undefined, now: number): string {
  const t = i18next.t
  const { tone, left } = lookOf(due, now)
  if (tone === 'none') return t('sla:none')
  if (tone === 'paused') return t('sla:paused')
  if (tone === 'met') return t('sla:met')
  // how late to the minute matters in the first hour
  if (tone === 'over') return t('sla:over', { time: duration(-left, -left < 3_600_000) })
  if (left > HALF_DAY_MS) return dayWords(ms(due!.at!), now)
  return left < 60_000 ? t('sla:lastMinute') : t('sla:left', { time: duration(left) })
}

/** A clock far from its end is told by its moment already; nobody needs the day once more beside it. */
export function saysMoment(due: Due, now: number): boolean {
  const { tone, left } = lookOf(due, now)
  return (tone === 'calm' || tone === 'soon') && left > HALF_DAY_MS
}

/** A moment some way off: "14:20", "Tomorrow 10:00", "Fri 27 Nov, 9:00". */
export function dayWords(at: number, now: number): string {
  const days = daysAhead(at, now)
  if (days === 0) return clock(at)
  return days === 1 ? i18next.t('shared:tomorrow', { time: clock(at) }) : moment(at)
}

/** "Next reply in 12 min": the clock named, for the head of a ticket. */
export function namedDue(due: Due, now: number): string {
  const t = i18next.t
  const name = t(`sla:clock.${due.clock}`, { defaultValue: due.clock })
  const { tone, left } = lookOf(due, now)
  if (tone === 'over') return t('sla:named.over', { clock: name, time: duration(-left) })
  if (tone === 'paused') return t('sla:named.paused', { clock: name })
  if (left > HALF_DAY_MS) return `${name}: ${dayWords(ms(due.at!), now)}`
  return t('sla:named.in', { clock: name, time: left < 60_000 ? t('sla:underMinute') : duration(left) })
}
