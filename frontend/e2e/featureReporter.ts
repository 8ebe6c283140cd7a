import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

const target = resolve(process.env.LANEDESK_FEATURES ?? '../backend/target/features-e2e.tsv')

/** Writes one line per row id in a title, as the backend's tests do: id, test, result. */
export default class FeatureReporter implements Reporter {
  onBegin() {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, '')
  }
  onTestEnd(test: TestCase, result: TestResult) {
    // what is tried once more has not failed yet
    if (result.status !== 'passed' && result.status !== 'skipped' && result.retry < test.retries) return
    const title = test.titlePath().slice(2).join(' › ')
    const ids = [...title.matchAll(/\[([A-Z]\d+)\]/g)].map((m) => m[1])
    const outcome = result.status === 'passed' ? 'passed' : result.status === 'skipped' ? 'skipped' : 'failed'
    for (const id of ids) appendFileSync(target, `${id}\te2e ${title.replaceAll(/\s+/g, ' ')}\t${outcome}\n`)
  }
}
