import { describe, expect, it } from 'vitest'
import { convertNamespace } from './convert'

const old = 'xmlns:activiti="http://activiti.org/bpmn"'
const now = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"'

describe('[S01] files with the old namespace', () => {
  it('are given the new address', () => {
    const { xml, converted } = convertNamespace(`<definitions ${old}><task activiti:assignee="ann"/></definitions>`)
    expect(converted).toBe(true)
    expect(xml).toBe('<definitions xmlns:activiti="http://camunda.org/schema/1.0/bpmn"><task activiti:assignee="ann"/></definitions>')
  })
  it('that bind both keep one prefix', () => {
    const { xml } = convertNamespace(`<definitions ${old} ${now}><task activiti:assignee="ann" camunda:x="1"><activiti:field/></task></definitions>`)
    expect(xml).toBe(`<definitions ${now}><task camunda:assignee="ann" camunda:x="1"><camunda:field/></task></definitions>`)
  })
  it('are left alone when they are not old', () => {
    const text = `<definitions ${now}>activiti:</definitions>`
    expect(convertNamespace(text)).toEqual({ xml: text, converted: false })
  })
})
