// What a person waits for, in Chromium against a running product with the sample desk (a database of its own, filled by
// lists.sh or fill.sql for the long list): BASE=http://localhost:8080 node bench/browser.mjs
// Milliseconds; each as median and slowest of ROUNDS. Uses the Playwright of frontend/node_modules.
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../frontend/package.json', import.meta.url))('@playwright/test')
const base = process.env.BASE ?? 'http://localhost:8080'
const ROUNDS = Number(process.env.ROUNDS ?? 10)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})

async function signedIn(login) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await context.addInitScript(() => localStorage.setItem('lanedesk.language', 'en'))
  const answer = await context.request.post('/api/v1/login', { data: { login, password: 'lanedesk' } })
  if (!answer.ok()) throw new Error(`sign-in of ${login}: ${answer.status()}`)
  return context
}
async function call(context, method, path, data, headers = {}) {
  const xsrf = (await context.cookies()).find((c) => c.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await context.request.fetch(`/api/v1${path}`, { method, data, headers: { 'X-XSRF-TOKEN': xsrf, ...headers } })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
function tell(what, times, aim) {
  const sorted = [...times].sort((a, b) => a - b)
  const ms = (n) => Math.round(n)
  console.log(`${what}: median ${ms(sorted[Math.floor(sorted.length / 2)])} ms, slowest ${ms(sorted.at(-1))} ms of ${sorted.length} (aim ${aim})`)
}

/** From a key press to the frame in which the page shows what it is to show. */
const press = (page, key, shown, argument) =>
  page
    .evaluate(
      ([source, given]) => {
        const ready = new Function('given', `return (${source})(given)`)
        window.measured = new Promise((done) => {
          addEventListener(
            'keydown',
            (e) => {
              const look = () => (ready(given) ? requestAnimationFrame(() => done(performance.now() - e.timeStamp)) : requestAnimationFrame(look))
              look()
            },
            { capture: true, once: true },
          )
        })
      },
      [shown.toString(), argument],
    )
    .then(() => page.keyboard.press(key))
    .then(() => page.evaluate(() => window.measured))

/** Longest time from a key to its frame while typing (event timing, steps of 8 ms). */
async function typed(page, keys) {
  await page.evaluate(() => {
    window.events = []
    window.watch = new PerformanceObserver((list) => window.events.push(...list.getEntries().filter((e) => e.name === 'keydown').map((e) => e.duration)))
    window.watch.observe({ type: 'event', durationThreshold: 16, buffered: false })
  })
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
  await page.waitForTimeout(300)
  const slow = await page.evaluate(() => (window.watch.disconnect(), window.events))
  // what took less than the threshold is not told of
  return [...slow, ...Array(Math.max(0, keys.length - slow.length)).fill(16)]
}

const ann = await signedIn('ann')
const desk = await ann.newPage()
await desk.goto('/desk/mine')
await desk.locator('[data-number]').first().click()
await desk.getByRole('log').waitFor()
await desk.getByRole('log').focus()
const opened = []
for (let i = 0; i < ROUNDS + 2; i++) {
  await desk.waitForTimeout(700)
  // the head says the number, and the conversation is another one
  const before = await desk.evaluate(() => ({ url: location.href, first: document.querySelector('[role=log] article').id }))
  const took = await press(
    desk,
    'j',
    ({ url, first }) => {
      const [article] = document.querySelectorAll('[role=log] article')
      const head = document.querySelector('main header')?.textContent ?? ''
      return location.href !== url && head.includes('#' + location.pathname.split('/').pop()) && !!article && article.id !== first
    },
    before,
  )
  if (i > 1) opened.push(took)
}
tell('the next ticket after the key', opened, '100')

const eva = await signedIn('eva')
const number = Number(desk.url().split('/').pop())
const seen = []
for (let i = 0; i < ROUNDS; i++) {
  const tag = `bench-${Date.now().toString(36)}`
  const { version, tags } = await call(eva, 'GET', `/tickets/${number}`)
  const shown = desk.getByText(tag).first().waitFor()
  const began = Date.now()
  await call(eva, 'PATCH', `/tickets/${number}`, { tags: [...tags.filter((t) => !t.startsWith('bench-')), tag] }, { 'If-Match': `"${version}"` })
  await shown
  seen.push(Date.now() - began)
}
tell("a colleague's change on the page, his call included", seen, '1000')

const list = await ann.newPage()
await list.goto('/desk/mine')
await list.locator('[data-number]').first().waitFor()
let rows = 0
for (let still = 0; rows < 5000 && still < 20; ) {
  const most = await list.evaluate(() => {
    const row = document.querySelector('[data-number]')
    let box = row
    while (box && box.scrollHeight <= box.clientHeight + 4) box = box.parentElement
    box.scrollTop = box.scrollHeight
    return Math.round(box.scrollHeight / row.getBoundingClientRect().height)
  })
  await list.waitForTimeout(250)
  still = most > rows ? 0 : still + 1
  rows = most
}
await list.locator('[data-number]').last().click()
await list.getByRole('log').waitFor()
await list.waitForTimeout(1000)
await list.getByRole('log').focus()
tell(`a key in the list with ${rows} rows scrolled`, await typed(list, Array.from({ length: 20 }, (_, i) => (i % 4 < 2 ? 'k' : 'j'))), '50')
await list.keyboard.press('n')
await list.waitForTimeout(1500)
tell('a key in the composer beside them', await typed(list, [...'The printer of the second floor is mended']), '50')
await list.keyboard.press('Control+a')
await list.keyboard.press('Delete')
await list.close()

const olga = await signedIn('olga')
const modeler = []
for (let i = 0; i < 4; i++) {
  const page = await olga.newPage()
  const began = Date.now()
  await page.goto('/studio/processes/ticketLifecycle')
  await page.locator('[data-ready]').first().waitFor({ state: 'attached' })
  if (i) modeler.push(Date.now() - began)
  await page.close()
}
tell('the modeler on a second visit', modeler, '2000')

const key = `bench${Date.now().toString(36)}`
const steps = Array.from({ length: 250 }, (_, i) => i)
const content = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="bench"><bpmn:process id="${key}" isExecutable="true" camunda:historyTimeToLive="P30D"><bpmn:startEvent id="t0" />${steps.slice(1).map((i) => `<bpmn:userTask id="t${i}" name="Step ${i}" />`).join('')}${steps.slice(1).map((i) => `<bpmn:sequenceFlow id="f${i}" sourceRef="t${i - 1}" targetRef="t${i}" />`).join('')}</bpmn:process><bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="p" bpmnElement="${key}">${steps.map((i) => `<bpmndi:BPMNShape id="s${i}" bpmnElement="t${i}"><dc:Bounds x="${(i % 25) * 160}" y="${Math.floor(i / 25) * 140}" width="${i ? 100 : 36}" height="${i ? 80 : 36}" /></bpmndi:BPMNShape>`).join('')}${steps.slice(1).map((i) => `<bpmndi:BPMNEdge id="e${i}" bpmnElement="f${i}"><di:waypoint x="${((i - 1) % 25) * 160 + 100}" y="${Math.floor((i - 1) / 25) * 140 + 40}" /><di:waypoint x="${(i % 25) * 160}" y="${Math.floor(i / 25) * 140 + 40}" /></bpmndi:BPMNEdge>`).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`
await call(olga, 'POST', '/models', { kind: 'process', key, content })
const big = await olga.newPage()
const bigBegan = Date.now()
await big.goto(`/studio/processes/${key}`)
await big.locator('[data-ready]').first().waitFor({ state: 'attached', timeout: 60_000 })
tell('499 elements opened', [Date.now() - bigBegan], 'no visible lag')
const step = big.locator('[data-element-id="t60"]').first()
await step.click({ force: true })
await big.evaluate(() => {
  window.frames = []
  let last = performance.now()
  const tick = (now) => (window.frames.push(now - last), (last = now), (window.raf = requestAnimationFrame(tick)))
  requestAnimationFrame(tick)
})
const at = await step.boundingBox()
await big.mouse.move(at.x + 8, at.y + 8)
await big.mouse.down()
for (let i = 1; i <= 40; i++) await big.mouse.move(at.x + 8 + i * 2, at.y + 8 + i)
await big.mouse.up()
await big.waitForTimeout(1500)
tell('frames while dragging one of them and dropping it', (await big.evaluate(() => (cancelAnimationFrame(window.raf), window.frames))).slice(2), 'no visible lag')
// the panel speaks the language of the account
await big.getByRole('complementary').last().locator('input, textarea').first().click()
tell('a key in the name of a step', await typed(big, [...'Look at it again']), 'no visible lag')

const ivan = await signedIn('ivan')
const form = []
for (let i = 0; i < ROUNDS; i++) {
  const page = await ivan.newPage()
  const began = Date.now()
  await page.goto('/portal/services/vpn-access')
  await page.locator('.fjs-container textarea, .fjs-container input').first().waitFor()
  form.push(Date.now() - began)
  await page.close()
}
// as people come to it: from the portal's first page, by a click on its card
const clicked = []
for (let i = 0; i < ROUNDS; i++) {
  const page = await ivan.newPage()
  await page.goto('/portal')
  const card = page.locator('a[href$="/services/vpn-access"]').first()
  await card.waitFor()
  await page.waitForTimeout(1500)
  const began = Date.now()
  await card.click()
  await page.locator('.fjs-container textarea, .fjs-container input').first().waitFor()
  clicked.push(Date.now() - began)
  await page.close()
}
tell('a request form by a click on its card, right after the first load', clicked, '1000')
tell('the first request form at its own address in a new tab', [form[0]], '1000')
tell('a request form at its own address in a new tab, cached', form.slice(1), '1000')
await browser.close()
