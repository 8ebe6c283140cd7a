import { expect, test } from '@playwright/test'
import { violations } from './axe'
import { caller, signIn } from './support'

const english = () => localStorage.setItem('lanedesk.language', '"en"')

test('[H45] several things are put together, told as a whole, ordered at once and taken back', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' })
  const page = await context.newPage()
  await page.addInitScript(english)
  const ivan = await caller('ivan')
  const left = (await (await ivan.get('/api/v1/basket')).json()) as { items: { id: string }[] }
  for (const item of left.items) await ivan.send('DELETE', `/api/v1/basket/items/${item.id}`)
  await signIn(page, 'ivan', '/portal/services/laptop')
  await page.getByLabel(/Standard 14/).check()
  await page.getByRole('button', { name: 'Add to an order' }).tap()
  await expect(page.getByRole('heading', { name: 'Your order' })).toBeVisible()

  await page.getByRole('link', { name: 'Add something else' }).tap()
  await page.getByRole('link', { name: /^VPN access\s*\d/ }).tap()
  await page.getByLabel('Company laptop').check()
  await page.getByLabel(/What do you need it for/).fill('Work from home')
  await page.getByRole('button', { name: 'Add to an order' }).tap()
  await page.getByLabel('How many: Laptop').fill('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Yours by')).toBeVisible()
  await expect(page.getByText('Who approves')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Portal' }).getByRole('link', { name: /Order.*3/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await violations(page)).toEqual([])

  // it waits: what was filled in is there after a reload, and can be changed
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: 'VPN access' }).getByRole('link', { name: 'Change' }).tap()
  await expect(page.getByLabel(/What do you need it for/)).toHaveValue('Work from home')
  await page.getByLabel(/What do you need it for/).fill('Work from the train')
  await page.getByRole('button', { name: 'Save' }).tap()
  await expect(page.getByText('Work from the train')).toBeVisible()

  await page.getByRole('button', { name: 'Order 3 things' }).tap()
  await expect(page).toHaveURL(/\/portal\/orders\/[\w-]+$/)
  const requests = page.getByRole('listitem').filter({ has: page.getByRole('link') })
  await expect(requests.filter({ hasText: /^Laptop/ })).toHaveCount(2)
  expect(await violations(page)).toEqual([])

  page.on('dialog', (d) => void d.accept())
  await requests.filter({ hasText: 'VPN access' }).getByRole('link').tap()
  await page.getByRole('button', { name: 'Withdraw request' }).tap()
  await expect(page.getByRole('button', { name: 'Withdraw request' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Ordered together with other things' }).tap()
  await page.getByRole('button', { name: 'Withdraw all of it' }).tap()
  await expect(page.getByRole('button', { name: 'Withdraw all of it' })).toHaveCount(0)
  await context.close()
})
