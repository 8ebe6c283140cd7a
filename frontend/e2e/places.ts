import { expect, type Page } from '@playwright/test'
import { newProcess } from './studio'
import { caller, mail, unique } from './support'

/** A page of the product, and how one sees that it is there. */
export interface Place {
  name: string
  login: string
  path: string | (() => Promise<string>)
  ready: (page: Page) => Promise<void>
  /** what is opened on it, such as a dialog; again after each reload */
  open?: (page: Page) => Promise<void>
}

const heading = (page: Page) => expect(page.locator('main h1, main h2').first()).toBeVisible()
const rows = (page: Page) => expect(page.locator('[data-number]').first()).toBeVisible()
const conversation = async (page: Page) => {
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.locator('textarea, .tiptap').first()).toBeVisible()
}
const dialog = (page: Page) => expect(page.getByRole('dialog').first()).toBeVisible()
const vpn = () => mail({ subject: unique('VPN page') }).then((n) => `/desk/all/${n}`)

async function tableWithDraft(): Promise<string> {
  const max = await caller('max')
  const table = await (await max.get('/api/v1/tables/incoming/draft')).json()
  table.rows[0].name = 'Red company is very urgent'
  const answer = await max.get('/api/v1/tables/incoming/draft')
  const put = await max.send('PUT', '/api/v1/tables/incoming/draft', { rows: table.rows.map(({ hits30: _, locked: __, ...r }: Record<string, unknown>) => r) }, { 'If-Match': answer.headers().etag! })
  expect(put.ok(), await put.text()).toBe(true)
  return '/studio/rules/incoming'
}

async function ownProcess(): Promise<string> {
  const key = `e2e${Date.now().toString(36)}pages`
  await newProcess(await caller('olga'), key)
  return `/studio/processes/${key}`
}

const admin = (page: string): Place => ({ name: `admin, ${page}`, login: 'admin', path: `/admin/${page}`, ready: heading })
const studio = (section: string): Place => ({ name: `studio, ${section || 'home'}`, login: 'olga', path: `/studio/${section}`, ready: heading })

export const desk: Place[] = [
  { name: 'queue', login: 'eva', path: '/desk/active', ready: rows },
  { name: 'empty queue', login: 'eva', path: '/desk/active?q=nothingofthesort', ready: (p) => expect(p.locator('[data-number]')).toHaveCount(0) },
  { name: 'ticket', login: 'eva', path: vpn, ready: conversation },
  { name: 'why', login: 'eva', path: vpn, ready: conversation, open: async (p) => {
    await p.getByRole('log').focus()
    await p.keyboard.press('w')
    await expect(p.getByRole('complementary').locator('table').first()).toBeVisible()
  } },
  { name: 'process of a ticket', login: 'eva', path: vpn, ready: conversation, open: async (p) => {
    await p.getByRole('tab').nth(4).click()
    await expect(p.getByRole('tabpanel').locator('svg').first()).toBeVisible()
  } },
  { name: 'snooze', login: 'eva', path: vpn, ready: conversation, open: async (p) => {
    await p.getByRole('log').focus()
    await p.keyboard.press('d')
    await dialog(p)
  } },
  { name: 'write first', login: 'eva', path: '/desk/active', ready: rows, open: async (p) => {
    await p.keyboard.press('c')
    await dialog(p)
    await p.getByRole('dialog').getByRole('tab').nth(1).click()
  } },
  { name: 'command bar', login: 'eva', path: '/desk/active', ready: rows, open: async (p) => {
    await p.keyboard.press('Control+k')
    await dialog(p)
  } },
  { name: 'keys', login: 'eva', path: '/desk/active', ready: rows, open: async (p) => {
    await p.keyboard.press('?')
    await dialog(p)
  } },
  { name: 'many tickets at once', login: 'eva', path: '/desk/active', ready: rows, open: async (p) => {
    for (const i of [0, 1]) await p.locator('[data-number]').nth(i).getByRole('checkbox').check({ force: true })
    await expect(p.getByRole('toolbar').or(p.getByRole('region')).last()).toBeVisible()
  } },
  { name: 'view editor', login: 'eva', path: '/desk/active', ready: rows, open: async (p) => {
    await p.getByRole('navigation').locator('h2 button').first().click()
    await dialog(p)
  } },
  { name: 'search', login: 'eva', path: '/desk/search?q=vpn', ready: heading },
  { name: 'tasks', login: 'eva', path: '/desk/tasks', ready: (p) => expect(p.getByRole('navigation').first()).toBeVisible() },
  { name: 'wall', login: 'eva', path: '/desk/wall', ready: (p) => expect(p.getByRole('region').filter({ has: p.getByRole('table') }).first()).toBeVisible() },
  { name: 'account', login: 'eva', path: '/account', ready: heading },
]

export const studioPages: Place[] = [
  ...['', 'rules', 'processes', 'tables', 'forms', 'blocks', 'schedules', 'translations', 'releases', 'incidents'].map(studio),
  { name: 'rules', login: 'max', path: '/studio/rules/incoming', ready: (p) => expect(p.locator('[data-row]').first()).toBeVisible(), open: (p) => p.locator('[data-row] button[aria-expanded]').first().click() },
  { name: 'DMN table', login: 'max', path: '/studio/rules/incoming?view=table', ready: (p) => expect(p.locator('.dmn-decision-table-container td').first()).toBeVisible() },
  { name: 'publishing', login: 'max', path: tableWithDraft, ready: (p) => expect(p.locator('[data-row]').first()).toBeVisible(), open: async (p) => {
    await p.locator('header button').filter({ hasText: /…$/ }).last().click()
    await dialog(p)
    await expect(p.getByRole('dialog').locator('textarea').first()).toBeVisible()
  } },
  { name: 'versions', login: 'max', path: '/studio/rules/incoming?tab=versions', ready: heading },
  { name: 'modeler', login: 'olga', path: ownProcess, ready: (p) => expect(p.locator('[data-ready]').first()).toBeAttached(), open: async (p) => {
    await p.getByTestId('canvas').locator('[data-element-id="userTask_doWork"]').first().click()
    await expect(p.getByRole('complementary').last()).toBeVisible()
  } },
  { name: 'form editor', login: 'olga', path: '/studio/forms/order-laptop', ready: (p) => expect(p.locator('.fjs-editor-container .fjs-form-field').first()).toBeVisible() },
  { name: 'schedule', login: 'max', path: '/studio/schedules/office', ready: heading },
]

export const adminPages: Place[] = [
  ...['people', 'groups', 'roles', 'contacts', 'companies', 'lines', 'channels', 'connections', 'context-sources', 'statuses', 'priorities', 'templates', 'knowledge', 'presence-statuses', 'brands', 'audit', 'health'].map(admin),
  { name: 'admin, a new person', login: 'admin', path: '/admin/people/new', ready: (p) => expect(p.getByRole('complementary').getByRole('textbox').first()).toBeVisible() },
  { name: 'admin, a group', login: 'admin', path: '/admin/groups/level-1', ready: (p) => expect(p.getByRole('complementary').getByRole('textbox').first()).toBeVisible() },
]

async function anOrder(): Promise<string> {
  const ivan = await caller('ivan')
  const answers = { device: 'laptop', purpose: 'Work from home' }
  const made = await ivan.send('POST', '/api/v1/requests', { service: 'vpn-access', answers })
  expect(made.ok(), await made.text()).toBe(true)
  return `/portal/requests/${(await made.json()).request.number}`
}

export const portal: Place[] = [
  { name: 'portal', login: 'ivan', path: '/portal', ready: heading },
  { name: 'order', login: 'ivan', path: '/portal/services/laptop', ready: (p) => expect(p.locator('form input').first()).toBeVisible() },
  { name: 'requests', login: 'ivan', path: '/portal/requests', ready: heading },
  { name: 'request', login: 'ivan', path: anOrder, ready: heading },
  { name: 'approvals', login: 'eva', path: '/portal/approvals', ready: heading },
  { name: 'articles', login: 'ivan', path: '/portal/articles', ready: heading },
  { name: 'guest form', login: '', path: '/portal/help', ready: (p) => expect(p.locator('form, h1').first()).toBeVisible() },
  { name: 'sign-in', login: '', path: '/signin', ready: (p) => expect(p.locator('form input').first()).toBeVisible() },
]
