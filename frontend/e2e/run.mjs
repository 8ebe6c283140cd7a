// Starts the built product with the sample desk and a movable clock in a folder of its own, runs the browser tests
// against it and stops it. With LANEDESK_URL set, a product that already runs is used.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const target = join(home, '../backend/target')
const port = Number(process.env.LANEDESK_PORT ?? 18080)
const smtp = Number(process.env.LANEDESK_SMTP ?? port + 1)
const url = process.env.LANEDESK_URL ?? `http://localhost:${port}`
const own = !process.env.LANEDESK_URL
const START_MS = 420_000
const STOP_MS = 30_000

const browser = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(browser)) {
  process.stderr.write(
    `No Chromium at ${browser}. Install it, or name it: CHROMIUM=/path/to/chrome. -De2e.skip=true builds without the browser tests.\n`,
  )
  process.exit(1)
}

/** A jar, or with LANEDESK_CLASSPATH the classes of a build that is not packaged. */
function program() {
  if (process.env.LANEDESK_CLASSPATH) return ['-cp', process.env.LANEDESK_CLASSPATH, 'org.lanedesk.Lanedesk']
  const built = existsSync(target) ? readdirSync(target).filter((f) => f.endsWith('.jar')) : []
  const jar = process.env.LANEDESK_JAR ?? built.map((f) => join(target, f))[0]
  if (!jar) throw new Error('no jar in backend/target: build first')
  return ['-jar', jar]
}

const folder = own ? mkdtempSync(join(tmpdir(), 'lanedesk-e2e-')) : undefined
let product

async function start() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  const settings = [
    `--lanedesk.db.folder=${join(folder, 'postgres')}`,
    `--lanedesk.mail.local-smtp-port=${smtp}`,
    `--lanedesk.mail.local-imap-port=${smtp + 1}`,
    '--lanedesk.clock=movable',
    '--lanedesk.sample=true',
  ]
  product = spawn(java, ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Duser.timezone=UTC', ...program(), ...settings], {
    cwd: folder,
    env: { ...process.env, LANEDESK_PORT: String(port) },
    stdio: ['ignore', process.env.LANEDESK_LOUD ? 'inherit' : 'ignore', 'inherit'],
  })
  const until = Date.now() + START_MS
  while (Date.now() < until) {
    if (product.exitCode !== null) throw new Error('the product ended while starting')
    // the sample desk is there when its people are
    const ready = await fetch(`${url}/api/v1/sample/people`).then((a) => a.ok, () => false)
    if (ready) return
    await new Promise((r) => setTimeout(r, 500))
  }
  throw new Error('the product did not start in time')
}

async function stop() {
  if (!product || product.exitCode !== null) return
  const gone = new Promise((r) => product.once('exit', r))
  product.kill('SIGTERM')
  await Promise.race([gone, new Promise((r) => setTimeout(r, STOP_MS))])
  if (product.exitCode === null && product.signalCode === null) {
    product.kill('SIGKILL')
    await gone
  }
}

/** One test stops the product and starts it again: it asks here. */
function control() {
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== '/restart') return response.writeHead(404).end()
    stop()
      .then(start)
      .then(
        () => response.writeHead(200).end('started'),
        (e) => response.writeHead(500).end(String(e)),
      )
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

let code = 1
let door
try {
  if (own) await start()
  door = own ? await control() : undefined
  const env = { ...process.env, LANEDESK_URL: url }
  if (door) Object.assign(env, { LANEDESK_CONTROL: `http://127.0.0.1:${door.address().port}`, LANEDESK_SMTP: String(smtp) })
  const named = (process.env.LANEDESK_SPECS ?? '').split(' ').filter(Boolean)
  const run = spawn('npx', ['playwright', 'test', ...named, ...process.argv.slice(2)], {
    cwd: home,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  code = await new Promise((r) => run.once('exit', (c) => r(c ?? 1)))
} finally {
  door?.close()
  await stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
}
process.exit(code)
