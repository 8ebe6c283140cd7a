import { expect, test } from '@playwright/test'
import { answersOf, editor, mail, messagesOf, openTicket, unique } from './support'

test.describe('Composer', () => {
  test('[E66] is three lines high when empty, grows, and keeps the send button in sight', async ({ page }) => {
    await openTicket(page, await mail({ subject: unique('Three lines') }))
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await editor(page).click()
      await expect(page.locator('.tiptap')).toBeVisible()
      const line = await page.locator('.tiptap').evaluate((el) => parseFloat(getComputedStyle(el).lineHeight))
      const height = (await page.locator('.tiptap').boundingBox())!.height
      expect(Math.round(height)).toBeGreaterThanOrEqual(Math.floor(3 * line))
      await page.keyboard.type('one')
      for (let i = 0; i < 50; i++) await page.keyboard.press('Enter')
      const send = page.getByRole('button', { name: 'Send', exact: true })
      await expect(send).toBeInViewport()
      const box = (await page.getByRole('region', { name: 'Reply' }).boundingBox())!
      expect(box.height).toBeLessThan(800 * 0.75)
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
    }
  })

  test('[E67] folds the formatting bar on each load', async ({ page }) => {
    await openTicket(page, await mail({ subject: unique('Folded') }))
    const bar = page.getByRole('toolbar', { name: 'Format' })
    await expect(bar).toBeHidden()
    await page.getByRole('button', { name: 'Format' }).click()
    await expect(bar).toBeVisible()
    await page.reload()
    await expect(editor(page)).toBeVisible()
    await expect(bar).toBeHidden()
  })

  test('[E68] Enter makes a line, Ctrl+Enter sends once, an empty message is not sent', async ({ page }) => {
    const number = await mail({ subject: unique('Keys') })
    await openTicket(page, number)
    const text = unique('Answer')
    await editor(page).click()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await page.keyboard.type('second line')
    expect(await answersOf(number)).toHaveLength(0)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article').filter({ hasText: text })).toHaveCount(1)
    await expect(editor(page)).toHaveText('')
    const sent = await answersOf(number)
    expect(sent).toHaveLength(1)
    expect(sent[0]!.text).toContain(`${text}\nsecond line`)
  })

  test('[E68] Ctrl+Enter sends also while the editor is still on its way', async ({ page }) => {
    const number = await mail({ subject: unique('Slow line') })
    let come = () => {}
    const wait = new Promise<void>((done) => (come = done))
    await page.route(/EditorBox-.*\.js/, async (route) => {
      await wait
      await route.continue()
    })
    await openTicket(page, number)
    await editor(page).click()
    await page.keyboard.type('Sent in a hurry')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article').filter({ hasText: 'Sent in a hurry' })).toHaveCount(1)
    await expect(editor(page)).toHaveValue('')
    come()
    await expect(page.locator('.tiptap')).toHaveText('')
    expect(await answersOf(number)).toHaveLength(1)
  })

  test('[E68] the Enter that ends a composed word does not send', async ({ page }) => {
    const number = await mail({ subject: unique('Composing') })
    await openTicket(page, number)
    await editor(page).click()
    await expect(page.locator('.tiptap')).toBeFocused()
    await page.keyboard.type('こ')
    await page.locator('.tiptap').evaluate((el) => {
      el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true }))
    })
    // what it would have sent would stand before this one
    await page.keyboard.type(' after it')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article').filter({ hasText: 'after it' })).toBeVisible()
    expect(await answersOf(number)).toHaveLength(1)
  })

  test('a note is tinted, says who sees it, and does not go out', async ({ page }) => {
    const number = await mail({ subject: unique('Note') })
    await openTicket(page, number)
    await page.getByRole('tab', { name: 'Note', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Note' })).toContainText('Only the team sees this')
    await page.getByRole('textbox', { name: 'Your note' }).click()
    await page.keyboard.type('for the team')
    await page.getByRole('button', { name: 'Add note' }).click()
    await expect(page.getByRole('article', { name: /Note by/ })).toContainText('for the team')
    const written = (await messagesOf(number)).find((m) => m.text === 'for the team')
    expect(written!.kind).toBe('note')
  })
})
