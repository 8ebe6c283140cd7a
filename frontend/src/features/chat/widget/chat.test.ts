import { afterEach, expect, test, vi } from 'vitest'
import { linked } from './dom'
import { count, fill, languageOf, textsOf } from './texts'
import { show } from './view'

const tokens: string[] = []

/** A desk that takes lines, and breaks when it is told to. */
function desk() {
  const lines: { id: string; mine: boolean; text: string; at: string; author?: string }[] = []
  const state = { broken: false, keys: [] as string[] }
  const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>
    if (state.broken) throw new TypeError('no network')
    if (url.endsWith('/conversations')) return answer({ token: 'secret' }, 201)
    if (url.endsWith('/events')) return new Promise(() => undefined)
    if (!url.endsWith('/messages')) return answer({ name: 'Shop chat', there: false, maxLength: 100 })
    tokens.push(headers['Chat-Token']!)
    if (init.method === 'GET') return answer({ items: lines })
    state.keys.push(headers['Idempotency-Key']!)
    lines.push({ id: `m${lines.length}`, mine: true, text: (JSON.parse(init.body as string) as { text: string }).text, at: new Date().toISOString() })
    return answer({ messageId: 'm' }, 201)
  })
  return { lines, state }
}

function open(channel: string) {
  const host = document.body.appendChild(document.createElement('div'))
  const end = show(host, { base: '', channel, language: 'en', signedIn: false, mode: 'page' })
  const root = host.shadowRoot!
  const field = root.querySelector('textarea')!
  return {
    root,
    field,
    end,
    say(text: string) {
      field.value = text
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    },
  }
}

vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync() {
      // jsdom draws nothing
    }
  },
)
afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

test('[D05] a line that did not arrive is kept and sent again with the same key', async () => {
  const { state } = desk()
  const chat = open('one')
  chat.say('Hello')
  await vi.waitFor(() => expect(chat.root.querySelector('.text')?.textContent).toBe('Hello'))
  await vi.waitFor(() => expect(chat.root.textContent).not.toContain('Sending'))
  state.broken = true
  chat.say('Again')
  await vi.waitFor(() => expect(chat.root.textContent).toContain('No connection'))
  state.broken = false
  chat.root.querySelector<HTMLButtonElement>('.mark button')!.click()
  await vi.waitFor(() => expect(chat.root.querySelectorAll('.mark')).toHaveLength(0))
  expect(chat.root.querySelectorAll('.text')).toHaveLength(2)
  expect(new Set(state.keys).size).toBe(2)
  chat.end()
})

test('[D05] a reload keeps the conversation and what was begun; markup of others stays text', async () => {
  const { lines } = desk()
  lines.push({ id: 'a', mine: false, author: 'Ann', text: '<img src=x onerror=alert(1)>', at: new Date().toISOString() })
  const first = open('two')
  first.say('Hello')
  await vi.waitFor(() => expect(first.root.textContent).toContain('Ann'))
  first.field.value = 'half a sent'
  first.field.dispatchEvent(new Event('input'))
  first.end()
  const second = open('two')
  await vi.waitFor(() => expect(second.root.textContent).toContain('<img src=x'))
  expect(second.root.querySelector('img')).toBeNull()
  expect(second.field.value).toBe('half a sent')
  expect(tokens.at(-1)).toBe('secret')
  expect(second.root.textContent).toContain('Nobody is at the desk')
  second.end()
})

test('every language has every text, and its plurals', () => {
  const keys = Object.keys(textsOf('en')).sort()
  for (const language of ['ru', 'pl']) expect(Object.keys(textsOf(language)).sort()).toEqual(keys)
  expect(count(textsOf('ru').unread, 3, 'ru')).toBe('3 новых сообщения')
  expect(count(textsOf('pl').unread, 5, 'pl')).toBe('5 nowych wiadomości')
  expect(languageOf(undefined, 'de-DE', 'pl-PL')).toBe('pl')
  expect(fill('to {mail}', { mail: 'a@b.c' })).toBe('to a@b.c')
})

test('addresses in a text can be followed, without the full stop behind them', () => {
  const parts = linked('See https://a.example/x?y=1. Bye')
  expect((parts[1] as HTMLAnchorElement).href).toBe('https://a.example/x?y=1')
  expect(parts[2]).toBe('. Bye')
})
