import { expect, test, type Page } from '@playwright/test'
import { canvas, drawn, modelDraft, newProcess, saved, step } from './studio'
import { caller, signIn } from './support'

let count = 0
async function open(page: Page): Promise<string> {
  const key = `e2e${Date.now().toString(36)}${count++}`
  const olga = await caller('olga')
  await newProcess(olga, key)
  await signIn(page, 'olga', `/studio/processes/${key}`)
  await drawn(page, 'userTask_doWork')
  return key
}
const panel = (page: Page) => page.getByRole('complementary', { name: 'Properties' })

async function dropBlock(page: Page, name: string, behind = 'userTask_doWork') {
  await step(page, behind).click()
  await page.getByLabel('Find a block').fill(name)
  await page.getByRole('complementary', { name: 'Palette' }).getByRole('button', { name, exact: true }).click()
  await page.getByLabel('Find a block').fill('')
}

test('[S01] a process is opened, edited, undone, searched, and its file dragged in', async ({ page }) => {
  const key = await open(page)
  await step(page, 'userTask_doWork').click()
  await panel(page).getByLabel('Step name').fill('Do all the work')
  await panel(page).getByLabel('Step name').press('Enter')
  await saved(page)
  expect((await modelDraft('process', key)).content).toContain('name="Do all the work"')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(panel(page).getByLabel('Step name')).toHaveValue('Do work')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(panel(page).getByLabel('Step name')).toHaveValue('Do all the work')
  await page.getByRole('button', { name: 'Minimap' }).click()
  await expect(canvas(page).locator('.djs-minimap.open')).toBeVisible()
  await expect(canvas(page).locator('.bjs-powered-by')).toBeVisible()
  // an old file is converted, not broken
  const old = (await modelDraft('process', key)).content
    .replaceAll('http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn')
    .replace('Do all the work', 'Old work')
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'old.bpmn', { type: 'text/xml' }))
    return transfer
  }, old)
  await canvas(page).dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByText('old.bpmn is now the draft.')).toBeVisible()
  await saved(page)
  await expect.poll(async () => (await modelDraft('process', key)).content).toContain('Old work')
  expect((await modelDraft('process', key)).content).not.toContain('activiti.org')
})

test('[S02] a block is found, dropped, filled and checked', async ({ page }) => {
  const key = await open(page)
  await dropBlock(page, 'Send initiative message')
  await expect(panel(page)).toContainText('Block, version')
  await expect(panel(page).getByLabel('To required')).toHaveAttribute('aria-invalid', 'true')
  await panel(page).getByLabel(/^Channel/).selectOption('care-mail')
  await panel(page).getByLabel(/^To/).fill('piotr@red.example')
  await panel(page).getByLabel(/^Message/).fill('Did it help?')
  await panel(page).getByLabel(/^Step name/).click()
  // "saved" may still speak of the change before
  const content = () => modelDraft('process', key).then((d) => d.content)
  await expect.poll(content).toContain('<camunda:inputParameter name="to">piotr@red.example</camunda:inputParameter>')
  await expect.poll(content).toContain('Did it help?')
  expect(await content()).toContain('camunda:delegateExpression="${sendInitiativeMessage}"')
  expect(await content()).toContain('id="serviceTask_sendInitiativeMessage"')
  expect(await content()).toMatch(/sourceRef="userTask_doWork" targetRef="serviceTask_sendInitiativeMessage"/)
})

test('[S03] a problem is said in words, live and at publishing, and a click selects its step', async ({ page }) => {
  const key = await open(page)
  await dropBlock(page, 'Send initiative message')
  await saved(page)
  const problems = page.getByRole('region', { name: 'Problems' })
  await expect(problems.locator('li').first()).toBeVisible()
  await canvas(page).click({ position: { x: 20, y: 20 } })
  await problems.locator('li button').filter({ hasText: 'Send initiative message' }).first().click()
  await expect(panel(page).getByLabel('Step name')).toHaveValue('Send initiative message')
  const live = ((await modelDraft('process', key)).problems ?? []).map((p) => p.message)
  const olga = await caller('olga')
  const refused = await olga.send('POST', '/api/v1/releases', { models: [{ kind: 'process', key }], comment: '' })
  expect(refused.status()).toBe(422)
  const said = ((await refused.json()) as { errors: { message: string }[] }).errors.map((e) => e.message)
  expect(said.every((message) => live.includes(message))).toBe(true)
})

test('[E19] the field for copies is there for mail only, and its value goes when the channel does not have it', async ({ page }) => {
  const key = await open(page)
  await dropBlock(page, 'Send initiative message')
  const channel = panel(page).getByLabel(/^Channel/)
  await channel.selectOption('care-mail')
  await panel(page).getByLabel(/^Subject/).fill('Kept')
  for (const messenger of ['care-telegram', 'care-chat']) {
    await panel(page).getByLabel('Clients in copy').fill('eva@northwind.example')
    await panel(page).getByLabel(/^Step name/).click()
    await channel.selectOption(messenger)
    await expect(panel(page).getByLabel('Clients in copy')).toBeHidden()
    await expect(panel(page).getByRole('status')).toContainText('Clients in copy')
    await channel.selectOption('care-mail')
    await expect(panel(page).getByLabel('Clients in copy')).toHaveValue('')
    await expect(panel(page).getByLabel(/^Subject/)).toHaveValue('Kept')
  }
  await expect.poll(() => modelDraft('process', key).then((d) => d.content)).toContain('Kept')
  await expect.poll(() => modelDraft('process', key).then((d) => d.content)).not.toContain('eva@northwind.example')
})

test('[S10] drafts save themselves, and a hidden input that changed is shown as a change', async ({ page }) => {
  const key = await open(page)
  const olga = await caller('olga')
  const released = await olga.send('POST', '/api/v1/releases', { models: [{ kind: 'process', key }], comment: 'The first one' })
  expect(released.status(), await released.text()).toBe(201)
  await page.reload()
  await drawn(page, 'userTask_doWork')
  await step(page, 'userTask_doWork').click()
  await panel(page).getByLabel('Person').fill('dana')
  await panel(page).getByLabel('Person').press('Enter')
  await saved(page)
  await page.getByRole('tab', { name: /Versions/ }).click()
  await expect(page.getByText('The first one')).toBeVisible()
  const diff = page.getByRole('region', { name: 'Compare' })
  await expect(diff).toContainText('Do work')
  await expect(diff).toContainText('dana')
})

test('[S11] several drafts are published together from the home page, and stand as one release', async ({ page }) => {
  const key = await open(page)
  await newProcess(await caller('olga'), `${key}b`)
  await page.goto('/studio')
  await page.getByRole('button', { name: /^Publish \d+ draft/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(key)
  for (const box of await dialog.getByRole('checkbox').all()) {
    const name = (await box.getAttribute('aria-label')) ?? ''
    await box.setChecked(name.includes(key))
  }
  await dialog.getByLabel('Comment').fill(`Release of ${key}`)
  await dialog.getByRole('button', { name: /Publish now/ }).click()
  await expect(dialog).toBeHidden({ timeout: 20_000 })
  await page.goto('/studio/releases')
  await expect(page.getByRole('listitem').filter({ hasText: `Release of ${key}` })).toContainText(`${key}b`)
})

test('the tour, step 6: as Olga drop a block behind “Resolved”, break it, read the error, mend it', async ({ page }) => {
  const olga = await caller('olga')
  await olga.send('DELETE', '/api/v1/models/process/ticketLifecycle/draft')
  await signIn(page, 'olga', '/studio/processes/ticketLifecycle')
  await drawn(page, 'serviceTask_resolveTicket')
  await dropBlock(page, 'Send initiative message', 'serviceTask_resolveTicket')
  await panel(page).getByLabel(/^Channel/).selectOption('care-mail')
  await panel(page).getByLabel(/^To/).fill('piotr@red.example')
  await panel(page).getByLabel('Clients in copy').fill('eva@northwind.example')
  await panel(page).getByLabel(/^Message/).fill('Did it help?')
  await panel(page).getByLabel(/^Step name/).click()
  await saved(page)
  // broken in the file, where nothing takes the copies out
  await page.getByRole('tab', { name: 'XML' }).click()
  const file = page.getByLabel('Text of the file')
  await file.fill((await file.inputValue()).replace('name="channel">care-mail<', 'name="channel">care-chat<'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(async () => (await modelDraft('process', 'ticketLifecycle')).content).toContain('care-chat')
  await page.getByRole('tab', { name: 'Diagram' }).click()
  const problems = page.getByRole('region', { name: 'Problems' })
  await expect(problems).toContainText(/copies/)
  await problems.locator('li button').filter({ hasText: /copies/ }).first().click()
  await page.getByRole('button', { name: 'Send by mail' }).click()
  await saved(page)
  await expect(problems).not.toContainText(/copies/)
  await olga.send('DELETE', '/api/v1/models/process/ticketLifecycle/draft')
})
