/** The choices of the snooze menu; times in milliseconds, in the reader's zone. */
export interface SnoozeChoice {
  key: 'later' | 'tomorrow' | 'monday' | 'workingDays'
  at: number
}

const HOUR = 3_600_000
const MORNING = 9

function at(base: number, addDays: number, hour: number, minute = 0): number {
  const d = new Date(base)
  return new Date(d.getFullYear(), d.getMonth(), d.getDate() + addDays, hour, minute).getTime()
}

/** In three hours, to the next half hour, as long as that is today. */
export function laterToday(now: number): number | undefined {
  const half = 30 * 60_000
  const then = Math.ceil((now + 3 * HOUR) / half) * half
  return new Date(then).getDate() === new Date(now).getDate() ? then : undefined
}

export function nextMonday(now: number): number {
  const weekday = new Date(now).getDay()
  return at(now, ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0) || 7, MORNING)
}

/** Mondays to Fridays; the server counts with the schedule's holidays and says the exact moment afterwards. */
export function workingDaysAhead(now: number, days: number): number {
  const d = new Date(now)
  for (let left = days; left > 0; ) {
    d.setDate(d.getDate() + 1)
    if (d.getDay() % 6 !== 0) left--
  }
  return d.getTime()
}

export function choicesAt(now: number): SnoozeChoice[] {
  const later = laterToday(now)
  return [
    ...(later ? [{ key: 'later' as const, at: later }] : []),
    { key: 'tomorrow', at: at(now, 1, MORNING) },
    { key: 'monday', at: nextMonday(now) },
    { key: 'workingDays', at: workingDaysAhead(now, 3) },
  ]
}

const days: Record<string, number> = {}
;[
  ['sun', 'вс', 'niedz', 'nd'],
  ['mon', 'пн', 'понед', 'pon', 'pn'],
  ['tue', 'вт', 'wt'],
  ['wed', 'ср', 'śr', 'sr'],
  ['thu', 'чт', 'четв', 'czw'],
  ['fri', 'пт', 'пятн', 'pt', 'piąt'],
  ['sat', 'сб', 'суб', 'sob'],
].forEach((names, i) => names.forEach((n) => (days[n] = i)))
const tomorrows = /^(tomorrow|tmr|завтра|jutro)$/
const units: [RegExp, number][] = [
  [/^(m|min|mins|minutes?|мин|м|минут[аы]?)$/, 60_000],
  [/^(h|hours?|ч|час|часа|часов|godz|g)$/, HOUR],
  [/^(d|days?|д|дн|дня|дней|день|dni|dzień)$/, 24 * HOUR],
]

/** "fri 9", "tomorrow 14:30", "3 h", "20 min", "27.11 9:00": the moment, or undefined when it says none to come. */
export function parseMoment(text: string, now: number): number | undefined {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const length = /^(?:in|через|za)?\s*(\d{1,3})\s*([a-zа-яńź]+)$/.exec(words.join(' '))
  if (length) {
    const unit = units.find(([name]) => name.test(length[2]!))
    if (unit) return now + Number(length[1]) * unit[1]
  }
  let base: number | undefined
  let time: { hour: number; minute: number } | undefined
  for (const word of words) {
    const weekday = Object.entries(days).find(([name]) => word.startsWith(name))?.[1]
    const date = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(word)
    const clock = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(word)
    if (tomorrows.test(word)) base = at(now, 1, 0)
    else if (weekday !== undefined) base = at(now, (weekday - new Date(now).getDay() + 7) % 7 || 7, 0)
    else if (date) base = dateAhead(now, Number(date[1]), Number(date[2]))
    else if (clock && Number(clock[1]) < 24) {
      const pm = clock[3] === 'pm' && Number(clock[1]) < 12
      time = { hour: Number(clock[1]) + (pm ? 12 : 0), minute: Number(clock[2] ?? 0) }
    } else return undefined
  }
  if (base === undefined && !time) return undefined
  const then = at(base ?? now, 0, time?.hour ?? MORNING, time?.minute ?? 0)
  return then > now ? then : base === undefined ? at(then, 1, time!.hour, time!.minute) : undefined
}

function dateAhead(now: number, day: number, month: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const year = new Date(now).getFullYear()
  const then = new Date(year, month - 1, day).getTime()
  return then > now ? then : new Date(year + 1, month - 1, day).getTime()
}
