import { describe, expect, it } from 'vitest'
import { parseCell, sameCell, toValue, valuesOf, writeCell } from './cells'
import type { FactType } from './tables'

const readable: [string, FactType, string, string[]][] = [
  ['"chat","telegram"', 'string', 'is', ['chat', 'telegram']],
  ['not("reopened", "returned")', 'string', 'isNot', ['reopened', 'returned']],
  ['containsAny("vpn", "впн", "zdalny dostęp")', 'words', 'hasAny', ['vpn', 'впн', 'zdalny dostęp']],
  ['containsAll("invoice*", "late")', 'words', 'hasAll', ['invoice*', 'late']],
  ['containsNone("test")', 'words', 'hasNone', ['test']],
  ['true', 'boolean', 'is', ['true']],
  ['<= 7', 'number', 'le', ['7']],
  ['> 1.5', 'number', 'gt', ['1.5']],
  ['[1..5]', 'number', 'between', ['1', '5']],
  ['1, 2', 'number', 'is', ['1', '2']],
  ['null', 'string', 'empty', []],
  ['not(null)', 'string', 'notEmpty', []],
  ['"say \\"no\\", please"', 'string', 'is', ['say "no", please']],
]
const tooMuch: [string, FactType][] = [
  ['containsAny("vpn") and string length(?) > 10', 'words'],
  ['if ? = "a" then true else false', 'string'],
  ['requester.vip', 'boolean'],
  ['"a", 1', 'string'],
  ['"7"', 'number'],
  ['"a",', 'string'],
  ['containsAny(words)', 'words'],
  ['? in ("a", "b")', 'string'],
  [']1..5[', 'number'],
]

describe('[N08] cells of a rule', () => {
  it.each(readable)('%s is read', (cell, type, op, values) => {
    expect(parseCell(cell, type)).toEqual({ op, values })
  })
  it.each(readable)('%s is written back as the same', (cell, type) => {
    const condition = parseCell(cell, type)!
    const written = writeCell(condition, type)
    expect(sameCell(written, cell)).toBe(true)
    expect(parseCell(written, type)).toEqual(condition)
  })
  it.each(tooMuch)('%s stays FEEL, untouched', (cell, type) => {
    expect(parseCell(cell, type)).toBeNull()
  })
  it('ten times round changes nothing', () => {
    for (const [cell, type] of readable) {
      let text = cell
      for (let i = 0; i < 10; i++) text = writeCell(parseCell(text, type)!, type)
      expect(sameCell(text, cell)).toBe(true)
    }
  })
  it('an empty cell asks nothing', () => {
    expect(parseCell('', 'string')).toBeUndefined()
    expect(parseCell('-', 'words')).toBeUndefined()
    expect(parseCell(undefined, 'number')).toBeUndefined()
    expect(writeCell({ op: 'hasAny', values: ['  '] }, 'words')).toBe('')
  })
  it('words with quotes, backslashes and doubles are safe', () => {
    const values = ['say "yes"', 'C:\\temp', 'ё']
    const cell = writeCell({ op: 'hasAny', values: [...values, 'ё'] }, 'words')
    expect(parseCell(cell, 'words')).toEqual({ op: 'hasAny', values })
  })
  it('outcomes keep their type', () => {
    expect(toValue(['15'], 'number')).toBe(15)
    expect(toValue(['true'], 'boolean')).toBe(true)
    expect(toValue(['vpn', 'urgent'], 'list')).toEqual(['vpn', 'urgent'])
    expect(toValue([' '], 'string')).toBeUndefined()
    expect(valuesOf(['a', 'b'])).toEqual(['a', 'b'])
    expect(valuesOf({ feel: 'x' })).toEqual([])
  })
})
