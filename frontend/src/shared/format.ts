import i18next from 'i18next'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function locale(): string {
  return i18next.language === 'en' ? 'en-GB' : (i18next.language ?? 'en-GB')
}

const formats = new Map<string, Intl.DateTimeFormat>()
function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale(), options)))
  return made.format(at)
}

export function clock(at: string | number): string {
  return format(ms(at), { hour: '2-digit', minute: '2-digit' })
}

export function day(at: string | number): string {
  return format(ms(at), { day: 'numeric', month: 'short' })
}

/** "Tue 24 Nov, 9:00": the form in which every choice of time is shown. */
export function moment(at: string | number): string {
  return format(ms(at), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
}

export function exact(at: string | number): string {
  return format(ms(at), { dateStyle: 'full', timeStyle: 'medium' })
}

export function ms(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** Whole calendar days from now to then, in the reader's zone. */
export function daysAhead(at: number, now: number): number {
  return Math.round((startOfDay(at) - startOfDay(now)) / DAY)
}

/** A time in a conversation: the hour today, the day before that. */
export function when(at: string | number, now: number): string {
  return daysAhead(ms(at), now) === 0 ? clock(at) : `${day(at)}, ${clock(at)}`
}

/** "48 s", "21 min", "1 h 40 min", "3 d"; never negative. */
export function duration(length: number, fine = true): string {
  const t = i18next.t
  const rest = Math.max(0, length)
  if (rest < MINUTE) return t('shared:seconds', { n: Math.floor(rest / 1000) })
  if (rest < HOUR) return t('shared:minutes', { n: Math.floor(rest / MINUTE) })
  if (rest >= 2 * DAY || (!fine && rest >= DAY)) return t('shared:days', { n: Math.floor(rest / DAY) })
  const hours = Math.floor(rest / HOUR)
  const minutes = Math.floor((rest % HOUR) / MINUTE)
  if (!fine || minutes === 0) return t('shared:hours', { n: hours })
  return t('shared:hoursMinutes', { h: hours, m: String(minutes).padStart(2, '0') })
}

export function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)))
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step)
}

/** A name the customer gave in several languages, or a plain one. */
export function named(name: string | Record<string, string> | { values: Record<string, string> } | undefined | null): string {
  if (!name) return ''
  if (typeof name === 'string') return name
  if (typeof name.values === 'object') return named(name.values)
  const words = name as Record<string, string>
  return words[i18next.language] ?? words.en ?? Object.values(words)[0] ?? ''
}

/** "Tuesday, 1 December": a day that was promised, in the zone of who promised it. */
export function wholeDay(at: string | number, timeZone?: string): string {
  return format(ms(at), { weekday: 'long', day: 'numeric', month: 'long', timeZone })
}

/** "Tue, 1 Dec". */
export function shortDay(at: string | number, timeZone?: string): string {
  return format(ms(at), { weekday: 'short', day: 'numeric', month: 'short', timeZone })
}
