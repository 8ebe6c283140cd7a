import { describe, expect, it } from 'vitest'
import { choicesAt, laterToday, nextMonday, parseMoment, workingDaysAhead } from './moments'

const MONDAY = new Date(2026, 10, 23, 12, 24).getTime()
const shown = (at: number | undefined) => {
  if (at === undefined) return undefined
  const d = new Date(at)
  return `${d.getMonth() + 1}-${d.getDate()} ${d.getHours()}:${String(d.getMinutes()).padStart(2, '0')}`
}

describe('moments one can type', () => {
  it.each([
    ['fri 9', '11-27 9:00'],
    ['пт 9', '11-27 9:00'],
    ['pt 9', '11-27 9:00'],
    ['friday', '11-27 9:00'],
    ['tomorrow 14:30', '11-24 14:30'],
    ['завтра', '11-24 9:00'],
    ['jutro 8', '11-24 8:00'],
    ['mon 9', '11-30 9:00'],
    ['3 h', '11-23 15:24'],
    ['20 min', '11-23 12:44'],
    ['через 2 ч', '11-23 14:24'],
    ['15:00', '11-23 15:00'],
    ['9', '11-24 9:00'],
    ['4pm', '11-23 16:00'],
    ['27.11 9:00', '11-27 9:00'],
    ['1.2', '2-1 9:00'],
  ])('%s', (text, at) => expect(shown(parseMoment(text, MONDAY))).toBe(at))
  it.each(['', 'blah', 'fri blah', '99', '32.11'])('not %j', (text) => expect(parseMoment(text, MONDAY)).toBeUndefined())
})

it('offers moments that lie ahead', () => {
  expect(choicesAt(MONDAY).map((c) => [c.key, shown(c.at)])).toEqual([
    ['later', '11-23 15:30'],
    ['tomorrow', '11-24 9:00'],
    ['monday', '11-30 9:00'],
    ['workingDays', '11-26 12:24'],
  ])
  expect(laterToday(new Date(2026, 10, 23, 22, 0).getTime())).toBeUndefined()
  expect(shown(nextMonday(new Date(2026, 10, 22, 10).getTime()))).toBe('11-23 9:00')
  expect(shown(workingDaysAhead(new Date(2026, 10, 27, 10).getTime(), 1))).toBe('11-30 10:00')
})
