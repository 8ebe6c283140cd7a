import { expect, request, type APIRequestContext, type Page } from '@playwright/test'

export const PASSWORD = 'lanedesk'

/** Signs the page's browser in; every person of the sample desk has the same password. */
export async function signIn(page: Page, login: string, path = '/desk/active') {
  const answer = await page.request.post('/api/v1/login', { data: { login, password: PASSWORD } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto(path)
}

/** A caller of the API beside the browser. */
export async function caller(login: string): Promise<APIRequestContext> {
  const open = await request.newContext({ baseURL: process.env.LANEDESK_URL ?? 'http://localhost:8080' })
  const answer = await open.post('/api/v1/login', { data: { login, password: PASSWORD } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await open.get('/api/v1/me')
  const token = (await open.storageState()).cookies.find((c) => c.name === 'XSRF-TOKEN')?.value ?? ''
  const state = await open.storageState()
  await open.dispose()
  return request.newContext({
    baseURL: process.env.LANEDESK_URL ?? 'http://localhost:8080',
    storageState: state,
    extraHTTPHeaders: { 'X-XSRF-TOKEN': token },
  })
}

let count = 0
/** A word nobody else's test uses. */
export function unique(word: string): string {
  return `${word} ${Date.now().toString(36)}${++count}`
}

export interface Mail {
  from?: string
  name?: string
  subject: string
  text?: string
  channel?: string
}

/** A mail comes in, as the mail server would hand it over. */
export async function mail({ from, name = 'Nina Test', subject, text = 'Please help.', channel = 'it-mail' }: Mail): Promise<number> {
  const admin = await caller('admin')
  const address = from ?? `nina.${Date.now().toString(36)}${++count}@outside.example`
  const raw = [
    `From: ${name} <${address}>`,
    `To: it-help@northwind.example`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${crypto.randomUUID()}@outside.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n')
  const answer = await admin.post(`/api/v1/channels/${channel}/mail`, { data: raw, headers: { 'Content-Type': 'message/rfc822' } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { ticketNumber } = (await answer.json()) as { ticketNumber: number }
  await admin.dispose()
  return ticketNumber
}

export async function ticketOf(number: number, login = 'eva'): Promise<{ status: { class: string }; priority: string; version: number; group?: { key: string } }> {
  const eva = await caller(login)
  const answer = await eva.get(`/api/v1/tickets/${number}`)
  const ticket = await answer.json()
  await eva.dispose()
  return ticket
}

export async function messagesOf(number: number): Promise<{ kind: string; text: string; automatic?: boolean; author: { name: string } }[]> {
  const eva = await caller('eva')
  const { items } = await (await eva.get(`/api/v1/tickets/${number}/messages`)).json()
  await eva.dispose()
  return items
}

export function editor(page: Page) {
  return page.getByRole('textbox', { name: 'Your reply' })
}

export async function openTicket(page: Page, number: number, login = 'eva') {
  await signIn(page, login, `/desk/all/${number}`)
  await expect(editor(page)).toBeVisible()
}
