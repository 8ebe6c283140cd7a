import { expect, test } from '@playwright/test'
import { violations } from './axe'
import { caller, signIn } from './support'

const english = () => localStorage.setItem('lanedesk.language', '"en"')

test('[H29] customers from a file: the work can be left, is found again, and says what was not taken in', async ({ page }) => {
  await page.addInitScript(english)
  await signIn(page, 'max', '/admin/contacts')
  await page.getByRole('button', { name: 'From a file' }).click()
  const mark = Date.now()
  const file = `many-${mark}.csv`
  const rows = Array.from({ length: 10_000 }, (_, i) => `p${mark}-${i}@many.example,Person ${i},`)
  rows[4] = 'nobody,Nobody,'
  await page.getByLabel('Choose a file').setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(['email,name,company', ...rows].join('\n')) })
  const panel = page.getByRole('complementary', { name: 'Customers from a file' })
  await expect(panel.getByText(/[\d,]+ of 10,000/)).toBeVisible()

  // left and reloaded: a sign says how far it is
  await page.goto('/desk/active')
  const sign = page.getByRole('article', { name: `Customers from ${file}` })
  await expect(sign).toBeVisible()
  await page.reload()
  await expect(sign).toBeVisible()
  await expect(sign).toContainText('New: 9999. Changed: 0. As they were: 0. Not taken in: 1.', { timeout: 120_000 })
  expect(await violations(page)).toEqual([])

  await sign.getByRole('link', { name: 'Look' }).click()
  await expect(panel.getByRole('row', { name: /^6 nobody/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.goto('/desk/active')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(sign).toHaveCount(0)
})

test('[H29] a bulk action is found again after the page was reloaded', async ({ page }) => {
  await page.addInitScript(english)
  await signIn(page, 'eva', '/desk/all')
  const eva = await caller('eva')
  const { items } = (await (await eva.get('/api/v1/tickets?view=all&size=5')).json()) as { items: { number: number }[] }
  const order = { numbers: items.map((t) => t.number), action: 'tags', value: ['looked-at'], label: 'Tag looked-at' }
  expect((await eva.send('POST', '/api/v1/bulk', order)).ok()).toBe(true)
  await page.reload()
  const sign = page.getByRole('article', { name: 'Tag looked-at' })
  await expect(sign).toContainText(/tickets? done/)
  await sign.getByRole('button', { name: 'Undo' }).click()
  const undoing = page.getByRole('article', { name: 'Taken back: Tag looked-at' })
  await expect(undoing).toContainText(/tickets? done/)
  await undoing.getByRole('button', { name: 'Close' }).click()
  await expect(undoing).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(undoing).toHaveCount(0)
})
