import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block } from '../models'
import { blockHelp, blockName, fieldsOf, upgradeOf, wrongValue } from './blocks'

const folder = `${process.cwd()}/../processes/blocks`
const blocks: Block[] = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Block)
const block = (id: string) => blocks.find((b) => b.id === `desk.${id}`)!

test('[S02] every block of the palette has a name, help and words for its fields', () => {
  for (const word of ['httpRequest', 'sendWebhook', 'askWithButtons', 'waitForReply', 'holdSession', 'releaseSession', 'pauseClock', 'resumeClock', 'stepWithDeadline', 'evaluateScript']) {
    expect(block(word), word).toBeDefined()
  }
  for (const b of blocks) {
    expect(blockName(b)).not.toBe('')
    expect(blockHelp(b)).not.toBe('')
    expect(b.version).toBeGreaterThan(0)
    for (const f of fieldsOf(b)) expect([f.label, f.help].every((words) => words !== ''), `${b.id} ${f.name}`).toBe(true)
  }
})

test('[S02] fields of scripts and steps can be filled too', () => {
  expect(fieldsOf(block('evaluateScript')).map((f) => f.name)).toEqual(['script', 'camunda:resultVariable'])
  expect(fieldsOf(block('stepWithDeadline')).map((f) => f.name)).toContain('deadline')
})

test('[S02] a newer version fills what is new and keeps what was written', () => {
  const http = block('httpRequest')
  const filled = { connection: 'erp', method: 'POST', path: '/orders' }
  expect(upgradeOf(http, filled)).toEqual({ limit: 'PT1M' })
  expect(upgradeOf(http, { ...filled, limit: 'PT5M' })).toEqual({})
})

test('[S02] a value that does not fit its field is shown', () => {
  const limit = fieldsOf(block('httpRequest')).find((f) => f.name === 'limit')!
  expect(wrongValue(limit, 'soon')).toContain('PT1M')
  expect(wrongValue(limit, 'PT30S')).toBeUndefined()
  expect(wrongValue(limit, '${limit}')).toBeUndefined()
})
