import { expect, type Browser } from '@playwright/test'
import { caller } from './support'

interface Received {
  id: string
  subject: string
  text: string
  replyTo?: string
  automatic?: boolean
  recipients: string[]
  attachments: { name: string; contentType: string }[]
}

/** Reads as the customer on the mail page the mail with these words; answers it as the server keeps it. */
export async function readMail(browser: Browser, to: string, words: string): Promise<Received> {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/mail')
  await page.getByRole('searchbox', { name: 'Recipient' }).fill(to)
  let mail: Received | undefined
  const admin = await caller('admin')
  await expect
    .poll(async () => {
      const { items } = (await (await admin.get(`/api/v1/dev/mail?to=${encodeURIComponent(to)}`)).json()) as { items: Received[] }
      mail = items.find((m) => m.text.includes(words))
      return mail !== undefined
    }, { timeout: 20_000 })
    .toBe(true)
  // automatic answers to the same person may stand between, and the list renews itself while one reads
  await expect(async () => {
    const rows = page.getByRole('navigation').getByRole('button')
    for (let i = 0; i < (await rows.count()); i++) {
      await rows.nth(i).click({ timeout: 2000 })
      if ((await page.getByRole('article').innerText()).includes(words)) return
    }
    expect(words).toBe('on the mail page')
  }).toPass({ timeout: 25_000 })
  await expect(page.getByRole('article')).toContainText(words)
  await context.close()
  return mail!
}
