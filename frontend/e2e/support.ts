import { expect, request, type APIResponse, type Page } from '@playwright/test'

export const PASSWORD = 'lanedesk'
export const URL_ = process.env.LANEDESK_URL ?? 'http://localhost:8080'

/** Signs the page's browser in; every person of the sample desk has the same password. The words are English unless asked. */
export async function signIn(page: Page, login: string, path = '/desk/active', language = 'en') {
  await page.addInitScript((l) => localStorage.setItem('lanedesk.language', JSON.stringify(l)), language)
  const answer = await page.request.post('/api/v1/login', { data: { login, password: PASSWORD } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto(path)
}

/** A caller of the API beside the browser. */
export interface Caller {
  get(path: string): Promise<APIResponse>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, data?: unknown, headers?: Record<string, string>): Promise<APIResponse>
}
const callers = new Map<string, Promise<Caller>>()

/** One session per person for the whole run. */
export function caller(login: string): Promise<Caller> {
  let made = callers.get(login)
  if (!made) callers.set(login, (made = makeCaller(login)))
  return made
}

async function makeCaller(login: string): Promise<Caller> {
  const open = await request.newContext({ baseURL: URL_ })
  const answer = await open.post('/api/v1/login', { data: { login, password: PASSWORD } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await open.get('/api/v1/me')
  // the cookie is renewed now and then, so it is read anew for each call
  const token = async () => (await open.storageState()).cookies.find((c) => c.name === 'XSRF-TOKEN')?.value ?? ''
  return {
    get: (path) => open.get(path),
    send: async (method, path, data, headers) =>
      open.fetch(path, { method, data, headers: { 'X-XSRF-TOKEN': await token(), ...headers } }),
  }
}

let count = 0
/** A word nobody else's test uses. */
export function unique(word: string): string {
  return `${word} ${Date.now().toString(36)}${++count}`
}
export function address(): string {
  return `nina.${Date.now().toString(36)}${++count}@outside.example`
}

export interface Mail {
  from?: string
  name?: string
  to?: string
  subject: string
  text?: string
  channel?: string
}

/** The source of a mail as the customer's program writes it. */
export function mailSource({ from, name = 'Nina Test', subject, text = 'Please help.', to = 'it@northwind.example' }: Mail): string {
  return [
    `From: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <${from ?? address()}>`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${crypto.randomUUID()}@outside.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
  ].join('\r\n')
}

/** A mail comes in, as the mail server would hand it over. */
export async function mail(letter: Mail): Promise<number> {
  const admin = await caller('admin')
  const channel = letter.channel ?? 'it-mail'
  const to = letter.to ?? `${channel === 'care-mail' ? 'care' : 'it'}@northwind.example`
  const answer = await admin.send('POST', `/api/v1/channels/${channel}/mail`, mailSource({ ...letter, to }), {
    'Content-Type': 'message/rfc822',
  })
  expect(answer.status(), await answer.text()).toBe(201)
  const { ticketNumber } = (await answer.json()) as { ticketNumber: number }
  return ticketNumber
}

export interface TicketJson {
  number: number
  subject: string
  status: { class: string }
  priority: string
  tags: string[]
  version: number
  group?: { key: string }
  assignee?: { name: string }
  sessionId: string
  deferredUntil?: string
}

export async function ticketOf(number: number): Promise<TicketJson> {
  const eva = await caller('eva')
  return (await (await eva.get(`/api/v1/tickets/${number}`)).json()) as TicketJson
}

export interface MessageJson {
  id: string
  kind: string
  text: string
  html?: string
  automatic?: boolean
  author: { name: string }
  attachments: { name: string }[]
}

export async function messagesOf(number: number): Promise<MessageJson[]> {
  const eva = await caller('eva')
  const { items } = await (await eva.get(`/api/v1/tickets/${number}/messages`)).json()
  return items
}

/** What agents wrote to the customer, without what machines did. */
export async function answersOf(number: number): Promise<MessageJson[]> {
  return (await messagesOf(number)).filter((m) => m.kind === 'out' && !m.automatic)
}

export function editor(page: Page) {
  return page.getByRole('textbox', { name: 'Your reply' })
}

export async function openTicket(page: Page, number: number, login = 'eva') {
  await signIn(page, login, `/desk/all/${number}`)
  await expect(editor(page)).toBeVisible()
}

/** Moves the domain's clock ahead; it never goes back in one run. */
export async function moveClock(minutes: number) {
  const admin = await caller('admin')
  const { now } = await (await admin.get('/api/v1/test/clock')).json()
  const then = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  const answer = await admin.send('PUT', '/api/v1/test/clock', { now: then })
  expect(answer.ok(), await answer.text()).toBe(true)
}
