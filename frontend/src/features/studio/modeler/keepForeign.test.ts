import { describe, expect, test } from 'vitest'
import { keepDefaults } from './keepDefaults'
import { keepForeign } from './keepForeign'
import { roundTrip } from './roundTrip'

const file = (inside: string, before = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="urn:other" id="d" targetNamespace="x">
  ${before}
  <bpmn:process id="p" isExecutable="true">${inside}</bpmn:process>
</bpmn:definitions>`
const saved = (inside: string, before?: string) => roundTrip([keepDefaults, keepForeign], file(inside, before))
const owner = (expression: string) =>
  `<bpmn:userTask id="t"><bpmn:potentialOwner id="o"><bpmn:resourceAssignmentExpression id="r">${expression}</bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>`

describe('[S01] what other makers write', () => {
  test('references to what is outside of the file stay, one or many', async () => {
    const xml = await saved(
      '<bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>t</bpmn:flowNodeRef><bpmn:flowNodeRef>nowhere</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:task id="t" default="gone" />',
      '<bpmn:message id="m" /><bpmn:interface id="i" name="Shop"><bpmn:operation id="op" name="Order"><bpmn:inMessageRef>m</bpmn:inMessageRef><bpmn:outMessageRef>other:none</bpmn:outMessageRef></bpmn:operation></bpmn:interface>',
    )
    expect(xml).toContain('<bpmn:outMessageRef>other:none</bpmn:outMessageRef>')
    expect(xml).toContain('<bpmn:inMessageRef>m</bpmn:inMessageRef>')
    expect(xml).toMatch(/<bpmn:flowNodeRef>t<\/bpmn:flowNodeRef>\s*<bpmn:flowNodeRef>nowhere<\/bpmn:flowNodeRef>/)
    expect(xml).toContain('default="gone"')
  })

  test('a reference that was given a target by editing is not undone', async () => {
    const text = file('<bpmn:exclusiveGateway id="g" default="gone" /><bpmn:task id="t" /><bpmn:sequenceFlow id="f" sourceRef="g" targetRef="t" />')
    const xml = await roundTrip([keepForeign], text, (byId) => (byId.g!.default = byId.f))
    expect(xml).toContain('default="f"')
    expect(xml).not.toContain('gone')
  })

  test('a formal expression of who may do a task keeps its name, and one that says its type keeps that', async () => {
    expect(await saved(owner('<bpmn:formalExpression>chief</bpmn:formalExpression>'))).toContain('<bpmn:formalExpression>chief</bpmn:formalExpression>')
    const typed = '<bpmn:expression xsi:type="bpmn:tFormalExpression">chief</bpmn:expression>'
    expect(await saved(owner(typed))).toContain(typed)
    expect(await saved(owner('<bpmn:expression>chief</bpmn:expression>'))).toContain('<bpmn:expression>chief</bpmn:expression>')
  })

  test('attributes with the prefix of their element stand beside those without', async () => {
    const thing = '<other:thing kind="a" other:kind="b" note="x &#60; other:y"><other:inside other:deep="1" /></other:thing>'
    const xml = await saved(`<bpmn:extensionElements>${thing}</bpmn:extensionElements>`)
    expect(xml).toContain('<other:thing kind="a" other:kind="b" note="x &#60; other:y">')
    expect(xml).toContain('<other:inside other:deep="1" />')
    const alone = await saved('<bpmn:extensionElements><thing xmlns="urn:alone" kind="a"><inside kind="b" /></thing></bpmn:extensionElements>')
    expect(alone).toMatch(/<thing xmlns="urn:alone" kind="a">\s*<inside kind="b" \/>/)
  })
})
