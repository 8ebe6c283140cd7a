import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { readMail } from './mailPage'
import { signIn } from './support'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return found.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 140)).join(' | ')}`)
  })
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' }
const english = () => localStorage.setItem('lanedesk.language', '"en"')

test('[E07] [R05] 7. Order as Ivan on a phone, from the portal: a Laptop, with the promised date; approve it as Eva from the mail; watch the status line move', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const ivan = await context.newPage()
  await ivan.addInitScript(english)
  await signIn(ivan, 'ivan', '/portal')
  // four taps: the service, the model, send … and nothing to learn
  await ivan.getByRole('link', { name: /^Laptop\s*\d+ working days/ }).tap()
  await expect(ivan.getByText('Yours by')).toBeVisible()
  const promised = await ivan.getByText(/day,? \d+ \w+/).first().innerText()
  await ivan.getByLabel(/Standard 14/).check()
  await ivan.getByRole('button', { name: 'Send request' }).tap()
  await expect(ivan).toHaveURL(/\/portal\/requests\/\d+/)
  const number = ivan.url().split('/').at(-1)!
  await expect(ivan.getByText('Your manager looks at the order')).toBeVisible()
  await expect(ivan.getByText(promised).first()).toBeVisible()
  expect(await ivan.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

  const letter = await readMail(browser, 'eva@northwind.example', `(request ${number})`)
  const link = /\/portal\/approve\/[\w-]+/.exec(letter.text)![0]
  const anywhere = await browser.newContext({ locale: 'en-GB' })
  const eva = await anywhere.newPage()
  await eva.addInitScript(english)
  await eva.goto(link)
  await expect(eva.getByText('Ivan Sokolov asked')).toBeVisible()
  await eva.getByRole('button', { name: 'Approve' }).click()
  await expect(eva.getByRole('article').getByRole('status')).toContainText('Approved')
  await eva.reload()
  await expect(eva.getByText(/used already/)).toBeVisible()

  await ivan.reload()
  await expect(ivan.getByRole('listitem').filter({ hasText: 'In preparation' })).toHaveAttribute('aria-current', 'step')
  await expect(ivan.getByText('Eva Lindt approved')).toBeVisible()
  await ivan.getByRole('textbox', { name: 'Write an answer' }).fill('Thank you')
  await ivan.getByRole('button', { name: 'Send', exact: true }).tap()
  await expect(ivan.getByRole('list', { name: 'Conversation' }).getByText('Thank you')).toBeVisible()
  expect(number).toMatch(/^\d+$/)
  await context.close()
  await anywhere.close()
})

test('[S05] what the server refuses is said at the field, and a hidden field is not demanded', async ({ page }) => {
  await page.addInitScript(english)
  await signIn(page, 'ivan', '/portal/services/laptop')
  await page.getByLabel(/Strong 16/).check()
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByText('Please fill in this field.')).toHaveCount(1)
  await expect(page.getByLabel(/Why is this model needed/)).toBeFocused()
  await page.getByLabel(/Standard 14/).check()
  await expect(page.getByLabel(/Why is this model needed/)).toHaveCount(0)
})

test('[D06] typing "vpn" shows an article; "this helped" ends without a request', async ({ page }) => {
  await page.addInitScript(english)
  await signIn(page, 'ivan', '/portal/services/vpn-access')
  await page.getByLabel(/What do you need it for/).fill('my vpn does not connect')
  await page.getByRole('button', { name: 'VPN does not connect' }).click()
  await page.getByRole('button', { name: 'This helped, no request needed' }).click()
  await expect(page.getByText('Good. We are glad it helped.')).toBeVisible()
  await expect(page).toHaveURL(/\/portal$/)
})

test('[D07] a guest sends a form and follows it by its link only', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/portal/help')
  await page.getByLabel('Your name').fill('Nina Guest')
  await page.getByLabel('Your mail address').fill(`nina.${Date.now().toString(36)}@outside.example`)
  await page.getByLabel('What do you need?').fill('The chair in room 4 is broken')
  await page.getByRole('button', { name: 'Send request' }).click()
  await page.getByRole('button', { name: 'Follow my request' }).click()
  await expect(page.getByText('The chair in room 4 is broken').first()).toBeVisible()
  await page.goto(`${page.url().slice(0, -3)}xyz`)
  await expect(page.getByRole('main').getByText('was not found')).toBeVisible()
  await expect(page.getByText('The chair in room 4')).toHaveCount(0)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[H08] axe finds nothing in the portal, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, locale: 'en-GB' })
    const page = await context.newPage()
    await page.addInitScript(english)
    await signIn(page, 'ivan', '/portal')
    await expect(page.getByRole('link', { name: /^Laptop A new one/ })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.goto('/portal/services/laptop')
    await expect(page.getByText('Which one?')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.goto('/portal/requests')
    await expect(page.getByRole('heading', { name: 'My requests' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await context.close()
  })
}
