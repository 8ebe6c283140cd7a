import { afterEach, describe, expect, it } from 'vitest'
import { changeLanguage } from '@/app/i18n'
import { dueWords, lookOf, namedDue, saysMoment, type Due } from './due'

const NOW = new Date(2026, 10, 23, 12, 24).getTime()
const MIN = 60_000
const due = (minutes: number, more: Partial<Due> = {}): Due => ({
  clock: 'nextReply',
  state: 'running',
  at: new Date(NOW + minutes * MIN).toISOString(),
  startedAt: new Date(NOW - 15 * MIN).toISOString(),
  ...more,
})
afterEach(() => changeLanguage('en'))

describe('the words beside a due bar', () => {
  it('say what is left, however near or far', () => {
    expect(dueWords(due(12), NOW)).toBe('12 min left')
    expect(dueWords(due(125), NOW)).toBe('2 h 05 min left')
    expect(dueWords(due(0.5), NOW)).toBe('1 min left')
    expect(dueWords(due(22 * 60), NOW)).toBe('Tomorrow 10:24')
    expect(dueWords(due(-18), NOW)).toBe('18 min overdue')
    expect(dueWords(due(12, { paused: true }), NOW)).toBe('Paused')
    expect(dueWords(undefined, NOW)).toBe('No target')
  })
  it('name the clock in the head of the ticket', () => {
    expect(namedDue(due(12), NOW)).toBe('Next reply in 12 min')
    expect(namedDue(due(-18), NOW)).toBe('Next reply 18 min overdue')
  })
  it('are the moment itself when it is far off, which is then not told once more', () => {
    expect(saysMoment(due(22 * 60), NOW)).toBe(true)
    expect(saysMoment(due(12), NOW)).toBe(false)
    expect(saysMoment(due(-18 * 60), NOW)).toBe(false)
    expect(saysMoment(due(22 * 60, { state: 'met' }), NOW)).toBe(false)
  })
  it('speak Russian and Polish', async () => {
    await changeLanguage('ru')
    expect(dueWords(due(12), NOW)).toBe('осталось 12 мин')
    await changeLanguage('pl')
    expect(dueWords(due(-18), NOW)).toBe('18 min po terminie')
  })
})

describe('the bar', () => {
  it('shrinks with the time', () => {
    expect(lookOf(due(45), NOW).part).toBeCloseTo(0.75)
    expect(lookOf(due(5), NOW).part).toBeCloseTo(0.25)
  })
  it('turns amber at fifteen minutes or when a warning has fired, red after the moment', () => {
    expect(lookOf(due(16), NOW).tone).toBe('calm')
    expect(lookOf(due(15), NOW).tone).toBe('soon')
    expect(lookOf(due(90, { warnAt: new Date(NOW - MIN).toISOString() }), NOW).tone).toBe('soon')
    expect(lookOf(due(-1), NOW).tone).toBe('over')
  })
})
