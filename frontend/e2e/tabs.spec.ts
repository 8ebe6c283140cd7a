import { expect, test, type Page } from '@playwright/test'
import { smallTargets, violations } from './axe'
import { caller, editor, mail, signIn, unique } from './support'

const row = (page: Page) => page.getByRole('tablist', { name: 'Open conversations' })
const tab = (page: Page, number: number) => row(page).getByRole('tab', { name: `#${number}` })
const line = (page: Page, number: number) => page.locator(`[data-number="${number}"]`)

/** Three tickets that nobody else's list shows, the first on the page. */
async function three(page: Page, login = 'eva'): Promise<[number, number, number]> {
  const word = unique('Tabs').replace(' ', '')
  const numbers: [number, number, number] = [await mail({ subject: `${word} 1` }), await mail({ subject: `${word} 2` }), await mail({ subject: `${word} 3` })]
  await signIn(page, login, `/desk/all?q=${word}`)
  await line(page, numbers[0]).click()
  await expect(editor(page)).toBeVisible()
  return numbers
}

// a chat of Eva's that another test left waiting would show the row
test.beforeEach(async () => {
  const eva = await caller('eva')
  const { items } = (await (await eva.get('/api/v1/tickets?view=mine')).json()) as { items: { number: number; channelKind: string }[] }
  for (const chat of items.filter((one) => one.channelKind === 'chat')) await eva.send('POST', `/api/v1/tickets/${chat.number}/actions/resolve`, {})
})

test('[E78] several conversations as tabs: opened, gone through by keys with a draft, kept over a reload, closed', async ({ page }) => {
  const [one, two, three_] = await three(page)
  await expect(row(page)).toBeHidden()
  await editor(page).click()
  await page.keyboard.type('half a thought')
  await line(page, two).click({ modifiers: ['Control'] })
  await line(page, three_).click({ button: 'middle' })
  await expect(row(page).getByRole('tab')).toHaveCount(3)
  await expect(page).toHaveURL(new RegExp(`/${one}\\?`))
  await expect(tab(page, one)).toHaveAccessibleName(/Draft/)
  await expect(tab(page, two)).toHaveAccessibleName(/unread/)

  await page.locator('.tiptap').click()
  await page.keyboard.type(', and more')
  await page.keyboard.press('Alt+3')
  await expect(tab(page, three_)).toHaveAttribute('aria-selected', 'true')
  await expect(editor(page)).toHaveText('')
  // back at once: what was typed a moment ago is there
  await page.keyboard.press('Alt+1')
  await expect(page.locator('.tiptap')).toHaveText('half a thought, and more')

  await page.reload()
  await expect(row(page).getByRole('tab')).toHaveCount(3)
  await expect(page.locator('.tiptap')).toHaveText('half a thought, and more')
  await tab(page, one).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, two)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/${two}\\?`))
  await expect(page.getByRole('tabpanel', { name: `#${two}` })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])

  await page.keyboard.press('q')
  await expect(page).toHaveURL(new RegExp(`/${three_}\\?`))
  await tab(page, three_).focus()
  await page.keyboard.press('Delete')
  await expect(page).toHaveURL(new RegExp(`/${one}\\?`))
  await expect(row(page)).toBeHidden()
})

test('[E78] a plain click opens in one place, until the ticket is pinned', async ({ page }) => {
  const [one, two, three_] = await three(page)
  await line(page, two).click()
  await expect(page).toHaveURL(new RegExp(`/${two}\\?`))
  await expect(row(page)).toBeHidden()
  await page.keyboard.press('t')
  await line(page, three_).click()
  await expect(row(page).getByRole('tab')).toHaveCount(2)
  await line(page, one).dblclick()
  await line(page, three_).click()
  await expect(row(page).getByRole('tab')).toHaveCount(3)
  await page.getByRole('log').focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('other tabs')
  await expect(page.getByRole('option', { name: /other tabs/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(row(page)).toBeHidden()
})

test('[E78] a tab whose ticket may no longer be seen leaves with a sentence', async ({ page }) => {
  const [, two] = await three(page)
  await line(page, two).click({ modifiers: ['Control'] })
  await expect(row(page).getByRole('tab')).toHaveCount(2)
  await page.route(`**/api/v1/tickets/${two}`, (route) => route.fulfill({ status: 404, json: { title: 'Not found' } }))
  await page.reload()
  await expect(page.getByText(`#${two} can no longer be seen here`)).toBeVisible()
  await expect(row(page)).toBeHidden()
})

test('[E78] a chat of mine that waits stands in the row, and is gone when it is answered', async ({ page, browser }) => {
  const text = unique('Are you there')
  const site = await browser.newContext()
  const asked = site.request
  const { token } = await (await asked.post('/api/v1/chat/care-chat/conversations', { data: {} })).json()
  await asked.post('/api/v1/chat/care-chat/messages', { data: { text }, headers: { 'Chat-Token': token } })
  const eva = await caller('eva')
  const found = async () => (await (await eva.get(`/api/v1/tickets?view=all&q=${encodeURIComponent(text)}`)).json()).items[0]
  await expect.poll(async () => (await found())?.channelKind).toBe('chat')
  const { number } = await found()
  const { id } = await (await eva.get('/api/v1/me')).json()
  expect((await eva.send('POST', `/api/v1/tickets/${number}/actions/assign`, { assignee: id })).ok()).toBe(true)
  await signIn(page, 'eva', '/desk/active')
  const chats = page.getByRole('list', { name: 'Chats that wait for me' })
  const chat = chats.getByTitle(`#${number} `)
  await expect(chat).toBeVisible()
  await chat.click()
  await expect(page).toHaveURL(new RegExp(`/${number}`))
  await editor(page).click()
  await page.keyboard.type('Here I am')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').filter({ hasText: 'Here I am' })).toBeVisible()
  await page.getByRole('log').focus()
  await page.keyboard.press('u')
  await expect(chat).toBeHidden()
  await site.close()
})

test('[E78] who goes on and writes at once writes to the ticket he went to, not a letter to the one he left', async ({ page }) => {
  const [one] = await three(page)
  await editor(page).click()
  await page.keyboard.type('for the first')
  await page.getByRole('log').focus()
  const rows = await page.locator('[data-number]').evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-number'))))
  const at = rows.indexOf(one)
  const step = at + 1 < rows.length ? 1 : -1
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.keyboard.press(step > 0 ? 'j' : 'k')
  // no word without a letter that is a command of the page
  await page.keyboard.press('n')
  await page.keyboard.type('taken, even quickly')
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(page).toHaveURL(new RegExp(`/${rows[at + step]}\\?`))
  await expect(page.locator('.tiptap')).toHaveText('taken, even quickly')
  await line(page, one).click()
  await expect(page.locator('.tiptap')).toHaveText('for the first')
})
