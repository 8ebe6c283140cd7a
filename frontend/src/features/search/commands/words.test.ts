import { describe, expect, it } from 'vitest'
import { asks, fits, tagAsked } from './words'

describe('[H06] words of the command bar', () => {
  it('fit in any case, without marks, in each language', () => {
    expect(fits('CLOSE', 'Close')).toBe(true)
    expect(fits('закрыть', 'Закрыть')).toBe(true)
    expect(fits('odloz', 'Odłóż')).toBe(true)
    expect(fits('high priority', 'Priority: High')).toBe(true)
    expect(fits('close now', 'Close')).toBe(false)
  })
  it('ask for a change only when they name it', () => {
    expect(asks('prio high', 'priority')).toBe(true)
    expect(asks('high', 'priority')).toBe(false)
    expect(asks('p high', 'priority')).toBe(false)
  })
  it('name a tag after the word for it', () => {
    expect(tagAsked('tag printer room')).toBe('printer room')
    expect(tagAsked('метка принтер')).toBe('принтер')
    expect(tagAsked('etykieta drukarka')).toBe('drukarka')
    expect(tagAsked('tag')).toBe('')
    expect(tagAsked('tagged printer')).toBeUndefined()
  })
})
