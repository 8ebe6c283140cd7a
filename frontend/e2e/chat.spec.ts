import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type APIResponse, type Page } from '@playwright/test'
import { sideways, violations } from './axe'
import { address, caller, editor, mail, openTicket, signIn, ticketOf, unique, URL_ } from './support'

/** Somebody else's site with the one line that embeds the chat, and a strict policy of its own. */
const shop = createServer((_, answer) =>
  answer
    .writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': `default-src 'self'; script-src ${URL_}; connect-src ${URL_}` })
    .end(`<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><script src="${URL_}/chat.js" data-channel="care-chat" defer></script>`),
)
test.beforeAll(() => new Promise<void>((ready) => shop.listen(0, '127.0.0.1', ready)))
test.afterAll(() => shop.close())

async function write(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.keyboard.press('Enter')
}

/** The ticket in which this text stands, once the desk finds it by the last word, which is nobody else's. */
async function ticketFrom(text: string): Promise<number> {
  const eva = await caller('eva')
  let number = 0
  await expect
    .poll(async () => {
      const word = text.split(' ').at(-1)!
      const { items } = (await (await eva.get(`/api/v1/tickets?view=all&q=${word}`)).json()) as { items: { number: number }[] }
      return (number = items[0]?.number ?? 0)
    })
    .toBeGreaterThan(0)
  return number
}

test('[D05] a visitor writes in the chat of a site, an agent answers, he reads it at once and after a reload', async ({ page, browser }) => {
  const policies: string[] = []
  page.on('console', (m) => m.text().includes('Content Security Policy') && policies.push(m.text()))
  await page.goto(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`)
  await page.getByRole('button', { name: 'Open chat' }).click()
  await expect(page.getByRole('dialog', { name: 'Chat' }).getByText('We are here.')).toBeVisible()
  const text = unique('Where is my parcel')
  await page.getByLabel('Your name').fill('Nina Shopper')
  await write(page, text)
  const log = page.getByRole('log')
  await expect(log.getByText(text)).toBeVisible()
  await expect(log.getByText('Sending…')).toHaveCount(0)

  const desk = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const number = await ticketFrom(text)
  await openTicket(desk, number)
  await expect(desk.getByRole('log').getByText(text)).toBeVisible()
  await expect(desk.getByText('Nina Shopper').first()).toBeVisible()
  await editor(desk).click()
  await desk.keyboard.type('It leaves today.')
  await desk.keyboard.press('Control+Enter')
  await expect(log.getByText('It leaves today.')).toBeVisible()
  await expect(log.getByText(/^Eva /)).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Open chat' }).click()
  await expect(log.getByText('It leaves today.')).toBeVisible()
  await expect(page.getByLabel('Your name')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeFocused()
  expect(policies).toEqual([])
})

test('[D05] what cannot be sent is kept and sent again, once', async ({ page }) => {
  await page.goto('/chat/care-chat?lang=en')
  await write(page, unique('First'))
  await expect(page.getByText('Sending…')).toHaveCount(0)
  await page.route('**/messages', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  const second = unique('Second')
  await write(page, second)
  await expect(page.getByText('No connection. What you write is kept.')).toBeVisible()
  await page.unroute('**/messages')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('No connection.')).toHaveCount(0)
  await expect(page.getByRole('log').getByText(second)).toHaveCount(1)
})

for (const [language, send] of [
  ['en', 'Send'],
  ['ru', 'Отправить'],
  ['pl', 'Wyślij'],
] as const) {
  test(`the chat's own page in ${language}, on a phone, light and dark, is free of barriers`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(`/chat/care-chat?lang=${language}`)
      await expect(page.getByRole('button', { name: send })).toBeVisible()
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
    }
    await context.close()
  })
}

test('[E75] an employee writes from the portal as himself and reads the answer there', async ({ page }) => {
  await signIn(page, 'ivan', '/portal')
  await page.getByRole('link', { name: 'Chat', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Chat', exact: true }).first()).toBeVisible()
  await expect(page.getByLabel('Your name')).toBeHidden()
  const text = unique('My badge does not open the door')
  await write(page, text)
  await expect(page.getByText('Sending…')).toHaveCount(0)
  const number = await ticketFrom(text)
  const eva = await caller('eva')
  const ticket = (await (await eva.get(`/api/v1/tickets/${number}`)).json()) as { requester: { name: string } }
  expect(ticket.requester.name).toMatch(/^Ivan/)
  expect((await eva.send('POST', `/api/v1/tickets/${number}/messages`, { kind: 'reply', text: 'Come to the desk' })).status()).toBe(201)
  await expect(page.getByRole('log').getByText('Come to the desk')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('[D05] every way into a fresh desk leads to a ticket or an answer, without a third party', async ({ page }) => {
  const admin = await caller('admin')
  const asked = page.request
  const made = async (answer: APIResponse) => {
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()) as { number: number; ticketNumber: number; token: string }
  }
  const kind = async (number: number) => ((await ticketOf(number)) as unknown as { channelKind: string }).channelKind

  expect(await kind(await mail({ subject: unique('By mail'), channel: 'care-mail' }))).toBe('mail')

  const form = await made(
    await asked.post('/api/v1/guest-requests', { data: { service: 'something-broken', name: 'Nina', address: address(), text: 'The lamp is dark' } }),
  )
  expect(await kind(form.number)).toBe('portal')
  expect((await asked.get(`/api/v1/track/${form.token}`)).status()).toBe(200)

  const text = unique('By chat')
  const { token } = await made(await asked.post('/api/v1/chat/care-chat/conversations', { data: {} }))
  await made(await asked.post('/api/v1/chat/care-chat/messages', { data: { text }, headers: { 'Chat-Token': token } }))
  expect(await kind(await ticketFrom(text))).toBe('chat')

  const call = await made(
    await admin.send('POST', '/api/v1/channels/care-phone/calls', { callId: unique('call'), event: 'ended', from: '+48 600 100 200', durationSeconds: 60 }),
  )
  expect(await kind(call.ticketNumber)).toBe('phone')

  await signIn(page, 'ivan', '/portal/articles')
  await page.getByRole('link', { name: 'VPN does not connect' }).click()
  await expect(page.getByText('Check that you are online')).toBeVisible()
})
