import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeLanguage } from '@/app/i18n'
import { plain, thenParts, whenParts, wordsElsewhere } from './sentence'
import type { Input, Output, Row } from './tables'

const inputs: Input[] = [
  { id: 'i1', fact: 'channelKind', label: { en: 'Channel', ru: 'Канал', pl: 'Kanał' }, type: 'string', options: [{ value: 'mail', label: { en: 'Email', ru: 'Почта', pl: 'E-mail' } }] },
  { id: 'i2', fact: 'requester.vip', label: { en: 'VIP', ru: 'VIP', pl: 'VIP' }, type: 'boolean' },
  { id: 'i3', fact: 'words', label: { en: 'Words', ru: 'Слова', pl: 'Słowa' }, type: 'words' },
]
const outputs: Output[] = [
  { id: 'o1', key: 'group', label: { en: 'Group', ru: 'Группа', pl: 'Grupa' }, type: 'string', options: [{ value: 'network', label: { en: 'Network', ru: 'Сеть', pl: 'Sieć' } }] },
  { id: 'o2', key: 'tags', label: { en: 'Tags', ru: 'Метки', pl: 'Etykiety' }, type: 'string', addsUp: true },
  { id: 'o3', key: 'then', label: { en: 'Then' }, type: 'string' },
]
const row: Row = {
  id: 'r1',
  name: 'VPN',
  enabled: true,
  when: { i3: 'containsAny("vpn", "впн")', i1: '"mail"', i2: 'true' },
  then: { o2: 'vpn, urgent', o1: 'network', o3: 'stop' },
}

describe('[C09] a rule reads as a sentence', () => {
  beforeAll(() => changeLanguage('en'))
  afterAll(() => changeLanguage('en'))
  it.each([
    ['en', 'channel is Email and VIP: yes and words has any of vpn впн', 'group Network, tags vpn, urgent'],
    ['ru', 'канал — Почта и VIP: да и слова содержит любое из vpn впн', 'группа Сеть, метки vpn, urgent'],
    ['pl', 'kanał to E-mail i VIP: tak i słowa zawiera dowolne z vpn впн', 'grupa Sieć, etykiety vpn, urgent'],
  ] as const)('in %s', async (language, when, then) => {
    await changeLanguage(language)
    expect(plain(whenParts(row, inputs, []))).toBe(when)
    expect(plain(thenParts(row, outputs, []))).toBe(then)
  })
  it('without conditions it says always, and what is too much stays FEEL', async () => {
    await changeLanguage('en')
    expect(plain(whenParts({ ...row, when: {} }, inputs, []))).toBe('always')
    expect(plain(whenParts({ ...row, when: { i1: 'if ? then 1 else 2' } }, inputs, []))).toBe('channel if ? then 1 else 2')
    expect(plain(thenParts({ ...row, then: { o1: { feel: 'lookup(x)' } } }, outputs, []))).toBe('group lookup(x)')
  })
  it('knows the words other rows use', () => {
    const found = wordsElsewhere({ rows: [row, { ...row, id: 'r2', when: {} }], inputs }, [], 'r2')
    expect(found.get('vpn')).toBe(1)
    expect(wordsElsewhere({ rows: [row], inputs }, [], 'r1').size).toBe(0)
  })
})
