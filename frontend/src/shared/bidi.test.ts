import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { isolated } from './bidi'

describe('[C37] a name with marks of direction', () => {
  it('is closed off, and only such a one', () => {
    expect(isolated('Ann & <Bob>')).toBe('Ann & <Bob>')
    expect(isolated('a\u202eb')).toBe('\u2068a\u202eb\u2069')
    expect(isolated('a\u2069\u202eb')).toBe('\u2068a\u202eb\u2069')
  })
  it('is closed off in every sentence', () => {
    expect(i18next.t('ticket:viewing.one', { name: 'a\u202eb' })).toContain('\u2068a\u202eb\u2069')
    expect(i18next.t('ticket:viewing.one', { name: 'A & B' })).toContain('A & B')
  })
})
