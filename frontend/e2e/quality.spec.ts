import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { editor, mail, openTicket, signIn, unique } from './support'

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

/** Nothing moves any more: colours in between would be measured otherwise. What follows a scroll bar never ends. */
async function settled(page: Page) {
  await page.evaluate(() => {
    const timed = document.getAnimations().filter((a) => a.timeline === document.timeline)
    return Promise.all(timed.map((a) => a.finished.catch(() => undefined)))
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[H08] axe finds nothing in the desk, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.goto('/signin')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await openTicket(page, await mail({ subject: unique('VPN axe') }))
    await expect(page.getByRole('article').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'More' }).first().click()
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await settled(page)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menuitem')).toHaveCount(0)
    await page.keyboard.press('w')
    await expect(page.getByRole('complementary', { name: 'Why?' }).locator('table')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await settled(page)
    expect(await violations(page)).toEqual([])
    await context.close()
  })
}

test('[H09] a ticket is read and answered on a phone, without sideways scrolling', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' })
  const page = await context.newPage()
  const subject = unique('Phone')
  const number = await mail({ subject })
  await signIn(page, 'eva', `/desk/all?q=${number}`)
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect(page.locator(`[data-number="${number}"]`)).toBeVisible()
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.locator(`[data-number="${number}"]`).tap()
  await expect(editor(page)).toBeVisible()
  expect(await wide()).toBeLessThanOrEqual(0)
  const small = await page.locator('button:visible').evaluateAll((all) =>
    all
      .map((b) => ({ html: b.outerHTML.slice(0, 160), box: b.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ html }) => html),
  )
  expect(small).toEqual([])
  await editor(page).tap()
  await page.keyboard.type('From the phone')
  await page.getByRole('button', { name: 'Send', exact: true }).tap()
  await expect(page.getByRole('article').filter({ hasText: 'From the phone' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).tap()
  await expect(page.locator(`[data-number="${number}"]`)).toBeVisible()
  await context.close()
})

for (const [language, words] of [['ru', ['Активные', 'Отложенные', 'Ответ', 'Сроки']], ['pl', ['Aktywne', 'Odłożone', 'Odpowiedź', 'Terminy']]] as const) {
  test(`[H28] the desk speaks ${language}, without a raw key`, async ({ page }) => {
    const number = await mail({ subject: unique('Language') })
    await signIn(page, 'eva', `/desk/all/${number}`, language)
    for (const word of words) await expect(page.getByText(word, { exact: true }).first()).toBeVisible()
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/\b(ticket|session|sla|shared|people|routing|deferral):[a-z]/)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  })
}

test('[H29] a long list shows as one and loads while it is scrolled', async ({ page }) => {
  await signIn(page, 'eva', '/desk/all')
  await expect(page.locator('[data-number]').first()).toBeVisible()
  const rows = await page.locator('[data-number]').count()
  expect(rows).toBeLessThan(40)
  const list = page.getByRole('region', { name: 'Tickets' }).last()
  const first = () => page.locator('[data-number]').first().getAttribute('data-number')
  const top = await first()
  const whole = await list.evaluate((el) => el.scrollHeight)
  await list.evaluate((el) => el.scrollTo(0, el.scrollHeight))
  await expect.poll(first).not.toBe(top)
  // the next page has come
  await expect.poll(() => list.evaluate((el) => el.scrollHeight)).toBeGreaterThan(whole)
  expect(await page.locator('[data-number]').count()).toBeLessThan(40)
})
