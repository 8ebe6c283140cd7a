import { expect, type Page } from '@playwright/test'
import { caller, type Caller } from './support'

/** Throws the draft of a model away, so that a test begins with what is live. */
export async function withoutDraft(kind: 'process' | 'table' | 'form', key: string) {
  const olga = await caller('olga')
  await olga.send('DELETE', kind === 'table' ? `/api/v1/tables/${key}/draft` : `/api/v1/models/${kind}/${key}/draft`)
}

export async function tableDraft(key: string): Promise<{ xml: string; rows: { id: string; name: string; when: Record<string, string> }[] }> {
  const olga = await caller('olga')
  const table = await (await olga.get(`/api/v1/tables/${key}/draft`)).json()
  return table
}

export async function modelDraft(kind: 'process' | 'form', key: string): Promise<{ content: string; problems?: { message: string }[] }> {
  const olga = await caller('olga')
  const model = await (await olga.get(`/api/v1/models/${kind}/${key}/draft`)).json()
  return model
}

/** A process of its own for a test: start, one step, end. */
export async function newProcess(olga: Caller, key: string, inside = '') {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_${key}" targetNamespace="https://lanedesk.org/processes">
  <bpmn:process id="${key}" name="${key}" isExecutable="true" camunda:historyTimeToLive="P365D">
    <bpmn:startEvent id="startEvent_started" name="Started"><bpmn:outgoing>flow_a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="userTask_doWork" name="Do work"><bpmn:incoming>flow_a</bpmn:incoming><bpmn:outgoing>flow_b</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="endEvent_done" name="Done"><bpmn:incoming>flow_b</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_started" targetRef="userTask_doWork" />
    <bpmn:sequenceFlow id="flow_b" sourceRef="userTask_doWork" targetRef="endEvent_done" />${inside}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    <bpmndi:BPMNShape id="s1" bpmnElement="startEvent_started"><dc:Bounds x="160" y="182" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2" bpmnElement="userTask_doWork"><dc:Bounds x="260" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s3" bpmnElement="endEvent_done"><dc:Bounds x="420" y="182" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e1" bpmnElement="flow_a"><di:waypoint x="196" y="200" /><di:waypoint x="260" y="200" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="e2" bpmnElement="flow_b"><di:waypoint x="360" y="200" /><di:waypoint x="420" y="200" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`
  const answer = await olga.send('POST', '/api/v1/models', { kind: 'process', key, content })
  expect(answer.ok(), await answer.text()).toBe(true)
}

export const canvas = (page: Page) => page.getByTestId('canvas')
export const step = (page: Page, id: string) => canvas(page).locator(`[data-element-id="${id}"]`).first()

/** The drawing is there and can be worked on. */
export async function drawn(page: Page, id: string) {
  await expect(step(page, id)).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('[data-ready]').first()).toBeAttached()
}

export async function saved(page: Page) {
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
}
