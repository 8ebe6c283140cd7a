import { describe, expect, it } from 'vitest'
import { asText, asValue, linesOf, mapOf } from './lines'

describe('settings as lines', () => {
  it('come back as they were, numbers and nested values included', () => {
    const settings = { imap: { host: 'mail.example', port: 993 }, minutes: 5, on: true, footer: '5 days' }
    const edited = linesOf(settings).map((l) => ({ ...l, value: asValue(asText(l.value)) }))
    expect(mapOf(edited, false)).toEqual(settings)
  })
  it('leave out secrets nobody touched and say which are to go', () => {
    const [first, second] = linesOf(['smtp', 'imap'])
    expect(mapOf([first!, { ...second!, kept: false, value: null }, { name: 'new', value: 'x' }], true)).toEqual({ imap: null, new: 'x' })
  })
  it('keep half-written JSON as text', () => {
    expect(asValue('{"a":')).toBe('{"a":')
  })
})
