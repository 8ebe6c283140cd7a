import { describe, expect, it } from 'vitest'
import { changeLanguage } from '@/app/i18n'
import { daysAhead, duration, named } from './format'
import { initials } from './people'

const MIN = 60_000

describe('durations in words', () => {
  it('grow from seconds to days', () => {
    expect(duration(48_000)).toBe('48 s')
    expect(duration(21 * MIN)).toBe('21 min')
    expect(duration(100 * MIN)).toBe('1 h 40 min')
    expect(duration(125 * MIN)).toBe('2 h 05 min')
    expect(duration(60 * MIN)).toBe('1 h')
    expect(duration(3 * 24 * 60 * MIN)).toBe('3 d')
    expect(duration(-5)).toBe('0 s')
  })
  it('speak the language of the reader', async () => {
    await changeLanguage('ru')
    expect(duration(100 * MIN)).toBe('1 ч 40 мин')
    await changeLanguage('en')
  })
})

it('counts days by the calendar, not by 24 hours', () => {
  const evening = new Date(2026, 10, 22, 23, 50).getTime()
  expect(daysAhead(evening + 20 * MIN, evening)).toBe(1)
})

it('takes the reader’s language of a customer’s own name', () => {
  expect(named({ en: 'Open', ru: 'Открыта' })).toBe('Open')
  expect(named({ pl: 'Otwarte' })).toBe('Otwarte')
})

it('makes initials of any alphabet', () => {
  expect(initials('Piotr Zieliński')).toBe('PZ')
  expect(initials('Пётр Зеленский')).toBe('ПЗ')
  expect(initials('Гость 4821')).toBe('Г')
})
