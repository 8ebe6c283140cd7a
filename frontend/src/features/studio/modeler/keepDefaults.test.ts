import { describe, expect, test } from 'vitest'
import { keepDefaults, keepReturns } from './keepDefaults'
import { roundTrip } from './roundTrip'

const file = (task: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:other="urn:other" id="d" targetNamespace="x">
  <bpmn:process id="p" isExecutable="true"><bpmn:extensionElements><other:thing a="1"><other:inside /></other:thing></bpmn:extensionElements>
    ${task}
  </bpmn:process>
</bpmn:definitions>`

const saved = (text: string, edit?: (task: Record<string, unknown>) => void) => roundTrip([keepDefaults], text, (byId) => edit?.(byId.t!))

describe('[S01] what the standard assumes anyway', () => {
  test('is kept when a file says it', async () => {
    const xml = await saved(file('<bpmn:task id="t" name="T" startQuantity="1" isForCompensation="false" />'))
    expect(xml).toContain('startQuantity="1"')
    expect(xml).toContain('isForCompensation="false"')
    expect(xml).not.toContain('completionQuantity')
    expect(xml).toContain('<other:inside />')
  })

  test('is not written for what came by editing', async () => {
    const xml = await saved(file('<bpmn:task id="t" name="T" />'), (task) => (task.startQuantity = 1))
    expect(xml).not.toContain('startQuantity')
  })

  test('a changed value stands', async () => {
    const xml = await saved(file('<bpmn:task id="t" startQuantity="1" />'), (task) => (task.startQuantity = 2))
    expect(xml).toContain('startQuantity="2"')
  })
})

test('[S01] carriage returns of names survive, those of free text are left alone', async () => {
  expect(await saved(file('<bpmn:task id="t" name="Split&#13;&#10;flow" />'))).toContain('name="Split&#13;&#10;flow"')
  expect(keepReturns('<a><![CDATA[x\r\ny]]></a>')).toBe('<a><![CDATA[x\r\ny]]></a>')
})
