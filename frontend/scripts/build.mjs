// `vite build`, unless the pages already answer the sources.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const out = process.env.LANEDESK_PAGES ?? join(home, '../backend/target/classes/META-INF/resources')
const stamp = join(out, '../.pages')

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath ?? f.path, f.name))
}
const hash = createHash('sha256')
const sources = ['index.html', 'package-lock.json', 'vite.config.ts', 'vite.chat.config.ts', 'postcss.config.js'].map((f) => join(home, f))
for (const file of [...sources, ...files(join(home, 'src')), ...files(join(home, 'public'))].sort()) {
  hash.update(file).update(readFileSync(file))
}
const wanted = hash.digest('hex')
if (existsSync(join(out, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)
const run = spawnSync('npm', ['run', '--silent', 'build'], { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
if (run.status === 0) writeFileSync(stamp, wanted)
process.exit(run.status ?? 1)
