// Prints how many rows of the feature list are proven: a row counts when each test that carries its id passed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [target, total] = process.argv.slice(2)
const results = new Map()
for (const name of ['features.tsv', 'features-e2e.tsv']) {
  const file = join(target, name)
  if (!existsSync(file)) continue
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [id, , result] = line.split('\t')
    const passed = ['SUCCESSFUL', 'passed'].includes(result)
    results.set(id, (results.get(id) ?? true) && passed)
  }
}
const proven = [...results.values()].filter(Boolean).length
process.stdout.write(`features proven: ${proven} of ${total}` + "\n")
