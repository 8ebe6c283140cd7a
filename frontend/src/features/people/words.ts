import i18next from 'i18next'
import { useNow } from '@/shared/now'

/** "14:20, Warsaw": what time it is where somebody is; nothing without a zone. */
export function useLocalTime(zone: string | undefined): string | undefined {
  const now = useNow()
  return zone && timeIn(zone, now)
}

export function timeIn(zone: string, now: number): string {
  try {
    const locale = i18next.language === 'en' ? 'en-GB' : i18next.language
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(now)
    return `${time}, ${zone.split('/').at(-1)!.replaceAll('_', ' ')}`
  } catch {
    return zone
  }
}

export function languageName(code: string): string {
  return new Intl.DisplayNames([i18next.language], { type: 'language' }).of(code) ?? code
}
