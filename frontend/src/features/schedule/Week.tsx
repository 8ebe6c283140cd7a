import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { duration } from '@/shared/format'
import { IconButton } from '@/shared/ui/Button'
import css from './Schedule.module.css'
import { minutesOf, span, weekDays, type Schedule, type WeekDay } from './schedules'

interface Props {
  schedule: Schedule
  locked: boolean
  onChange: (week: Schedule['week']) => void
}

const at = (minutes: number) => `${(minutes / 1440) * 100}%`
const said = (text: string) => {
  const found = span(text)
  const word = (m: number) => (m % 60 ? `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}` : String(m / 60))
  return found ? `${word(found[0])}–${word(found[1])}` : text
}

/** The week as bars; a day opens into its hours to type. */
export function Week({ schedule, locked, onChange }: Props) {
  const { t } = useTranslation('schedule')
  const [open, setOpen] = useState<WeekDay | null>(null)
  const set = (day: WeekDay, hours: string[]) => onChange({ ...schedule.week, [day]: hours })
  return (
    <div className={css.week}>
      <div className={css.hours} aria-hidden>
        {[0, 3, 6, 9, 12, 15, 18, 21].map((h) => (
          <span key={h} style={{ left: at(h * 60) }}>
            {String(h).padStart(2, '0')}:00
          </span>
        ))}
      </div>
      {weekDays.map((day) => {
        const hours = schedule.week[day] ?? []
        return (
          <div key={day}>
            <button type="button" className={css.day} aria-expanded={open === day} disabled={locked} onClick={() => setOpen(open === day ? null : day)}>
              <span className={css.dayName}>{t(`day.${day}`)}</span>
              <span className={css.track}>
                {hours.length === 0 && <small>{t('closed')}</small>}
                {hours.map((h) => {
                  const found = span(h)
                  return (
                    found && (
                      <i key={h} style={{ left: at(found[0]), width: at(found[1] - found[0]) }}>
                        {said(h)}
                      </i>
                    )
                  )
                })}
              </span>
              <span className={css.sum}>{hours.length ? duration(minutesOf(hours) * 60_000) : ''}</span>
            </button>
            {open === day && <Hours hours={hours} label={t(`day.${day}`)} onChange={(next) => set(day, next)} />}
          </div>
        )
      })}
    </div>
  )
}

export function Hours({ hours, label, onChange }: { hours: string[]; label: string; onChange: (hours: string[]) => void }) {
  const { t } = useTranslation('schedule')
  const parts = hours.map((h) => h.split('-') as [string, string])
  const put = (i: number, k: 0 | 1, value: string) => onChange(parts.map((p, n) => (n === i ? (k ? `${p[0]}-${value}` : `${value}-${p[1]}`) : p.join('-'))))
  return (
    <div className={css.edit} role="group" aria-label={label}>
      {parts.map((p, i) => (
        <span key={i} className={css.span}>
          <input type="time" value={p[0]} aria-label={t('from')} onChange={(e) => put(i, 0, e.target.value)} />–
          <input type="time" value={p[1] === '24:00' ? '23:59' : p[1]} aria-label={t('to')} onChange={(e) => put(i, 1, e.target.value)} />
          <IconButton small label={t('shared:remove')} onClick={() => onChange(hours.filter((_, n) => n !== i))}>
            <IconX size={14} stroke={2} aria-hidden />
          </IconButton>
        </span>
      ))}
      <IconButton small label={t('addHours')} onClick={() => onChange([...hours, hours.length ? '14:00-18:00' : '09:00-13:00'])}>
        <IconPlus size={14} stroke={2} aria-hidden />
      </IconButton>
    </div>
  )
}
