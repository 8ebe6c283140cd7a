import { expect, test, type Page } from '@playwright/test'
import { sideways, smallTargets, violations } from './axe'
import { adminPages, desk, portal, studioPages, type Place } from './places'
import { withoutDraft } from './studio'
import { PASSWORD } from './support'
import { DataSeen, rawKeys, untranslated, visibleStrings } from './words'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const softly = expect.configure({ soft: true, timeout: 5000 })

test.afterAll(() => withoutDraft('table', 'incoming'))

async function arrive(page: Page, place: Place, path: string) {
  await page.goto(path)
  await place.ready(page)
  await place.open?.(page)
  await expect(page.locator('[class*="_skeleton_"]')).toHaveCount(0)
}

/** Who reads the page; the words are those of the browser's memory. */
async function enter(page: Page, place: Place) {
  if (!place.login) return
  const answer = await page.request.post('/api/v1/login', { data: { login: place.login, password: PASSWORD } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

async function speak(page: Page, language: string) {
  await page.evaluate((l) => localStorage.setItem('lanedesk.language', JSON.stringify(l)), language)
}

for (const place of [...desk, ...studioPages, ...adminPages, ...portal]) {
  test(`[H08] [H09] [H28] ${place.name}: for everybody, on a phone, in three languages`, async ({ page }) => {
    const seen = new DataSeen(page)
    const broken: string[] = []
    page.on('pageerror', (e) => broken.push(e.message))
    await page.setViewportSize(WIDE)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.addInitScript(() => localStorage.getItem('lanedesk.language') ?? localStorage.setItem('lanedesk.language', '"en"'))
    await enter(page, place)
    const path = typeof place.path === 'string' ? place.path : await place.path()
    await arrive(page, place, path)
    const english = await visibleStrings(page)
    expect.soft(await violations(page), 'axe, light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect.soft(await violations(page), 'axe, dark').toEqual([])
    await page.setViewportSize(PHONE)
    // the page takes a moment to become narrow
    await softly.poll(() => sideways(page), 'sideways scrolling on a phone').toBeLessThanOrEqual(0)
    expect.soft(await smallTargets(page), 'targets below 24 px').toEqual([])
    await page.setViewportSize(WIDE)
    for (const language of ['ru', 'pl'] as const) {
      await speak(page, language)
      await arrive(page, place, path)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const strings = await visibleStrings(page)
      const data = await seen.all()
      expect.soft(rawKeys(strings, data), `keys instead of words, ${language}`).toEqual([])
      const { total, same } = untranslated(english, strings, data)
      expect.soft(same.length <= Math.max(0.05 * total, 0), `English in ${language}, ${same.length} of ${total}: ${same.join(' | ')}`).toBe(true)
    }
    expect(broken, 'errors of the page').toEqual([])
  })
}
