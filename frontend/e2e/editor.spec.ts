import { expect, test, type Page } from '@playwright/test'
import { answersOf, editor, mail, openTicket, unique } from './support'

/** Buttons of the formatting bar with the HTML each one makes of a word. */
const buttons: [string, RegExp][] = [
  ['Bold', /<strong>word<\/strong>/],
  ['Italic', /<em>word<\/em>/],
  ['Underline', /<u>word<\/u>/],
  ['Strike', /<s>word<\/s>/],
  ['Larger', /<big>word<\/big>/],
  ['Smaller', /<small>word<\/small>/],
  ['Heading 1', /<h1>word<\/h1>/],
  ['Heading 2', /<h2>word<\/h2>/],
  ['Quote', /<blockquote><p>word<\/p><\/blockquote>/],
  ['Bulleted list', /<ul[^>]*><li><p>word<\/p><\/li><\/ul>/],
  ['Numbered list', /<ol[^>]*><li><p>word<\/p><\/li><\/ol>/],
  ['Code', /<pre><code>word<\/code><\/pre>/],
]

test('[E65] every button of the editor does what it says, and undo takes it back', async ({ page }) => {
  test.slow()
  const number = await mail({ subject: unique('Buttons') })
  await openTicket(page, number)
  await editor(page).click()
  await page.getByRole('button', { name: 'Format', exact: true }).click()
  const bar = page.getByRole('toolbar', { name: 'Format' })
  const text = page.locator('.tiptap')
  const html = () => text.evaluate((el) => el.innerHTML.replaceAll(/ (class|data-[a-z-]+)="[^"]*"/g, ''))
  for (const [name, wanted] of buttons) {
    await text.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await bar.getByRole('button', { name: 'Clear formatting' }).click()
    await page.keyboard.type('word')
    await page.keyboard.press('Control+a')
    await bar.getByRole('button', { name, exact: true }).click()
    expect(await html(), name).toMatch(wanted)
    await bar.getByRole('button', { name: 'Undo' }).click()
    expect(await html(), `${name}, undone`).not.toMatch(wanted)
    await bar.getByRole('button', { name: 'Redo' }).click()
    expect(await html(), `${name}, redone`).toMatch(wanted)
    await page.keyboard.press('Control+a')
    await bar.getByRole('button', { name: 'Clear formatting' }).click()
    expect(await html(), `${name}, cleared`).not.toMatch(wanted)
  }
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: 'Colour' }).click()
  await page.getByRole('menuitem', { name: 'Red' }).click()
  expect(await html()).toMatch(/<span style="color: (#c0392b|rgb\(192, 57, 43\));?">word<\/span>/)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await answersOf(number))[0]?.html ?? '').toMatch(/color:\s?(#c0392b|rgb\(192, ?57, ?43\))/i)
})

test('[E65] what is pasted from elsewhere loses scripts, handlers and remote pictures', async ({ page }) => {
  const number = await mail({ subject: unique('Pasted') })
  await openTicket(page, number)
  await editor(page).click()
  await expect(page.locator('.tiptap')).toBeFocused()
  await page.locator('.tiptap').evaluate((el) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<p onclick="x()">kept <b>bold</b><script>window.hit=1</script><img src="https://evil.example/x.png" onerror="window.hit=1"><a href="javascript:window.hit=1">bad</a> <a href="https://good.example/">good</a></p>',
    )
    el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.locator('.tiptap')).toContainText('kept bold')
  const html = await page.locator('.tiptap').innerHTML()
  expect(html).not.toMatch(/script|onclick|onerror|javascript:|evil\.example/i)
  expect(html).toContain('href="https://good.example/"')
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await answersOf(number))[0]?.html ?? '').toContain('<strong>bold</strong>')
  expect((await answersOf(number))[0]!.html).not.toMatch(/script|onclick|onerror|javascript:|evil\.example/i)
})

async function pasteScreen(page: Page) {
  await page.locator('.tiptap').evaluate(async (el) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 40
    canvas.getContext('2d')!.fillRect(0, 0, 20, 20)
    const blob = await new Promise<Blob>((done) => canvas.toBlob((b) => done(b!), 'image/png'))
    const data = new DataTransfer()
    data.items.add(new File([blob], 'screen.png', { type: 'image/png' }))
    el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.locator('.tiptap img[src^="/api/v1/files/"]')).toBeVisible()
}

test('[E65] a pasted screenshot stands in the text and goes out with it', async ({ page }) => {
  const number = await mail({ subject: unique('Screenshot') })
  await openTicket(page, number)
  await editor(page).click()
  await expect(page.locator('.tiptap')).toBeFocused()
  await page.keyboard.type('Look here: ')
  await pasteScreen(page)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await answersOf(number))[0]?.attachments.map((a) => a.name)).toEqual(['screen.png'])
  const answer = page.getByRole('article').filter({ has: page.locator('iframe') })
  await expect(answer.frameLocator('iframe').locator('img')).toBeVisible()
  // it stands in the text and not a second time below it
  await expect(answer.getByRole('link', { name: /screen\.png/ })).toHaveCount(0)
})

test('[E65] a numbered list keeps its numbers in the plain text, and a picture alone can be sent', async ({ page }) => {
  const number = await mail({ subject: unique('Steps') })
  await openTicket(page, number)
  await editor(page).click()
  await expect(page.locator('.tiptap')).toBeFocused()
  await page.keyboard.type('1. Switch off\nSwitch on')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await answersOf(number))[0]?.text).toBe('1. Switch off\n2. Switch on')
  await editor(page).click()
  await expect(page.locator('.tiptap')).toBeFocused()
  await pasteScreen(page)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await answersOf(number)).map((m) => m.text)).toContain('[screen.png]')
})

test('[H37] after sending one goes to the next ticket, stays, or goes to the list, as one chose', async ({ page }) => {
  const word = unique('After').replace(' ', '')
  const numbers = [await mail({ subject: `${word} one`, channel: 'care-mail' }), await mail({ subject: `${word} two`, channel: 'care-mail' })]
  await openTicket(page, numbers[0]!)
  await page.goto(`/desk/all?q=${word}`)
  await expect(page.locator('[data-number]')).toHaveCount(2)
  await page.keyboard.press('j')
  await expect(editor(page)).toBeVisible()
  const first = page.url()
  const answer = async (text: string) => {
    await page.keyboard.press('r')
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
  }
  await answer('stays')
  await expect(page.getByRole('article').filter({ hasText: 'stays' })).toBeVisible()
  expect(page.url()).toBe(first)
  const choose = async (after: string) => {
    await page.getByRole('button', { name: 'Send and …' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: after }).press('Enter')
    await page.keyboard.press('Escape')
    // while it closes, letters are not commands
    await expect(page.getByRole('menu')).toHaveCount(0)
    await page.getByRole('log').focus()
  }
  await choose('Next ticket')
  await answer('goes on')
  await expect(page).not.toHaveURL(first)
  await expect(page).toHaveURL(/\/desk\/all\/\d+/)
  await choose('Back to the list')
  await answer('goes back')
  await expect(page).toHaveURL(/\/desk\/all\?/)
  for (const number of numbers) await expect.poll(async () => (await answersOf(number)).length).toBeGreaterThan(0)
})
