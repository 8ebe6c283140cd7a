import { expect, test } from 'vitest'
import { actionWords, objectWords } from './words'

const polish: Record<string, string> = { 'what.person': 'Osoba', 'what.ticket status': 'Status zgłoszenia', 'what.ticket': 'Zgłoszenie', 'verb.changed': 'zmiana' }
const t = (key: string, { defaultValue }: { defaultValue: string }) => polish[key] ?? defaultValue

test('what an entry is about is said in the words of the reader', () => {
  expect(objectWords('person 4711', t)).toBe('Osoba 4711')
  expect(objectWords('person 4711', t, 'Ann')).toBe('Osoba Ann')
  expect(objectWords('ticket status open', t)).toBe('Status zgłoszenia open')
  expect(objectWords('ticket 1013', t)).toBe('Zgłoszenie 1013')
  expect(objectWords('tags', t)).toBe('tags')
  expect(actionWords('person.changed', t)).toBe('Osoba: zmiana')
})
