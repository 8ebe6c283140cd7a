// `npm ci`, unless what is installed already answers package-lock.json.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${home}node_modules/.installed`
const wanted = createHash('sha256').update(readFileSync(`${home}package-lock.json`)).digest('hex')
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)
const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
if (run.status === 0) writeFileSync(stamp, wanted)
process.exit(run.status ?? 1)
