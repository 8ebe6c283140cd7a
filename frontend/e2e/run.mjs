// Starts the built product with the sample desk and a movable clock in a folder of its own, runs the browser tests
// against it and stops it. With LANEDESK_URL set, a product that already runs is used.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const target = join(home, '../backend/target')
const port = process.env.LANEDESK_PORT ?? '18080'
const jar = process.env.LANEDESK_JAR ?? readdirSync(target).filter((f) => f.endsWith('.jar')).map((f) => join(target, f))[0]
const url = process.env.LANEDESK_URL ?? `http://localhost:${port}`
const folder = mkdtempSync(join(tmpdir(), 'lanedesk-e2e-'))
const START_MS = 240_000

let product
async function start() {
  if (process.env.LANEDESK_URL) return
  if (!jar) throw new Error('no jar in backend/target: build first')
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  const options = ['-Xmx1g', '-jar', jar, `--lanedesk.db.folder=${join(folder, 'postgres')}`, '--lanedesk.clock=movable', '--lanedesk.sample=true']
  product = spawn(java, options, { cwd: folder, env: { ...process.env, LANEDESK_PORT: port }, stdio: ['ignore', 'inherit', 'inherit'] })
  const until = Date.now() + START_MS
  while (Date.now() < until) {
    if (product.exitCode !== null) throw new Error('the product ended while starting')
    // the sample desk is there when its people are
    const ready = await fetch(`${url}/api/v1/sample/people`).then((a) => a.ok, () => false)
    if (ready) return
    await new Promise((r) => setTimeout(r, 1000))
  }
  throw new Error('the product did not start in time')
}

async function stop() {
  if (product && product.exitCode === null) {
    product.kill('SIGTERM')
    await Promise.race([new Promise((r) => product.once('exit', r)), new Promise((r) => setTimeout(r, 20_000))])
    if (product.exitCode === null) product.kill('SIGKILL')
  }
  rmSync(folder, { recursive: true, force: true })
}

let code = 1
try {
  await start()
  const run = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, LANEDESK_URL: url },
    shell: process.platform === 'win32',
  })
  code = run.status ?? 1
} finally {
  await stop()
}
process.exit(code)
