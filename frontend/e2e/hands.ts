import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { editor } from './support'

/** How somebody works: the same deeds by keyboard at a desk, or by touch on a phone. */
export interface Hands {
  name: string
  context: BrowserContextOptions
  find(page: Page, number: number, subject: string): Promise<void>
  reply(page: Page, text: string): Promise<void>
  snooze(page: Page, until: string): Promise<void>
  resolve(page: Page): Promise<void>
  why(page: Page): Promise<void>
  writeFirst(page: Page): Promise<void>
  send(page: Page, button: string): Promise<void>
}

export const keyboard: Hands = {
  name: '',
  context: { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Warsaw' },
  async find(page, number, subject) {
    await expect(page.locator('[data-number]').first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(String(number))
    await expect(page.getByRole('option', { name: subject }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${number}`))
    await expect(editor(page)).toBeVisible()
  },
  async reply(page, text) {
    await page.getByRole('log').focus()
    await page.keyboard.press('r')
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible()
  },
  async snooze(page, until) {
    await page.getByRole('log').focus()
    await page.keyboard.press('d')
    await expect(page.getByRole('textbox', { name: 'type a time' })).toBeFocused()
    await page.keyboard.type(until)
    await page.keyboard.press('Enter')
  },
  async resolve(page) {
    await page.getByRole('log').focus()
    await page.keyboard.press('e')
  },
  async why(page) {
    await page.getByRole('log').focus()
    await page.keyboard.press('w')
  },
  async writeFirst(page) {
    await expect(page.locator('[data-number]').first()).toBeVisible()
    await page.keyboard.press('c')
  },
  async send(page) {
    await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).press('Control+Enter')
  },
}

export const touch: Hands = {
  name: ', by touch',
  context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB', timezoneId: 'Europe/Warsaw' },
  async find(page, number) {
    await page.getByRole('button', { name: 'Search or do' }).tap()
    await page.keyboard.type(String(number))
    await page.getByRole('option', { name: new RegExp(`#${number}`) }).first().tap()
    await expect(editor(page)).toBeVisible()
  },
  async reply(page, text) {
    await editor(page).tap()
    await page.keyboard.type(text)
    await page.getByRole('button', { name: 'Send', exact: true }).tap()
    await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible()
  },
  async snooze(page, until) {
    await page.getByRole('button', { name: 'Snooze' }).tap()
    const dialog = page.getByRole('dialog', { name: 'Snooze until' })
    await dialog.getByRole('textbox').fill(until)
    await dialog.getByRole('button').first().tap()
  },
  async resolve(page) {
    await page.getByRole('button', { name: 'Resolve' }).tap()
  },
  async why(page) {
    await page.getByRole('button', { name: 'why?' }).first().tap()
  },
  async writeFirst(page) {
    await page.getByRole('button', { name: 'Write first' }).tap()
  },
  async send(page, button) {
    await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).tap()
  },
}

export async function pageFor(browser: Browser, hands: Hands): Promise<Page> {
  return (await browser.newContext(hands.context)).newPage()
}

export async function noSidewaysScrolling(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
