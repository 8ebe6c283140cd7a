import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { caller, signIn, unique } from './support'

/** As much of Telegram as it takes to know a bot by its token; it has no news. */
const bots = createServer((request, answer) => {
  const known = request.url?.startsWith('/bot42:right/')
  const say = (status: number, body: object) => answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  if (!known) return say(401, { ok: false, error_code: 401, description: 'Unauthorized' })
  if (request.url?.endsWith('/getMe')) return say(200, { ok: true, result: { id: 42, username: 'northwind_bot' } })
  // a long poll without news
  return setTimeout(() => say(200, { ok: true, result: [] }), 1_000)
})
test.beforeAll(() => new Promise<void>((ready) => bots.listen(0, '127.0.0.1', ready)))
test.afterAll(() => bots.close())

test('[D09] a Telegram channel says that it is not connected, why its token is refused, then as whom it is connected', async ({ page }) => {
  const admin = await caller('admin')
  const key = unique('tg').toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const api = `http://127.0.0.1:${(bots.address() as AddressInfo).port}`
  const made = await admin.send('POST', '/api/v1/channels', { key, kind: 'telegram', name: { en: key }, line: 'care', settings: { api } })
  expect(made.status(), await made.text()).toBe(201)
  await signIn(page, 'admin', `/admin/channels/${key}`)
  const form = page.getByRole('complementary')
  await expect(form.getByRole('status')).toContainText('Telegram is not connected')
  const token = form.getByLabel('Value botToken')
  await token.fill('42:wrong')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('Telegram does not accept the bot token', { timeout: 20_000 })
  await token.fill('42:right')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('status')).toContainText('Connected as @northwind_bot', { timeout: 20_000 })
  await page.reload()
  await expect(token).toHaveValue('')
  await expect(token).toHaveAttribute('placeholder', 'is set')
  await form.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByRole('link', { name: new RegExp(key) })).toHaveCount(0)
})
