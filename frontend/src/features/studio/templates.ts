import i18next from 'i18next'

interface Step {
  id: string
  tag: string
  name: string
  attributes?: string
  inside?: string
  width: number
  height: number
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const word = (key: string) => i18next.t(`studio:new.steps.${key}`)

/** A straight line of steps as a drawn, executable process. */
function line(key: string, name: string, steps: Step[]): string {
  const flow = (i: number) => `flow_${steps[i]!.id.split('_')[1]}_${steps[i + 1]!.id.split('_')[1]}`
  let x = 180
  const shapes: string[] = []
  const edges: string[] = []
  steps.forEach((s, i) => {
    const y = 200 - s.height / 2
    shapes.push(`      <bpmndi:BPMNShape id="${s.id}_di" bpmnElement="${s.id}"><dc:Bounds x="${x}" y="${y}" width="${s.width}" height="${s.height}" />${s.height < 50 ? '<bpmndi:BPMNLabel />' : ''}</bpmndi:BPMNShape>`)
    const right = x + s.width
    x = right + 60
    if (i < steps.length - 1)
      edges.push(`      <bpmndi:BPMNEdge id="${flow(i)}_di" bpmnElement="${flow(i)}"><di:waypoint x="${right}" y="200" /><di:waypoint x="${x}" y="200" /></bpmndi:BPMNEdge>`)
  })
  const nodes = steps.map((s, i) => {
    const incoming = i > 0 ? `<bpmn:incoming>${flow(i - 1)}</bpmn:incoming>` : ''
    const outgoing = i < steps.length - 1 ? `<bpmn:outgoing>${flow(i)}</bpmn:outgoing>` : ''
    return `    <bpmn:${s.tag} id="${s.id}" name="${escape(s.name)}"${s.attributes ? ` ${s.attributes}` : ''}>${s.inside?.startsWith('<bpmn:ext') ? s.inside : ''}${incoming}${outgoing}${s.inside && !s.inside.startsWith('<bpmn:ext') ? s.inside : ''}</bpmn:${s.tag}>`
  })
  const flows = steps.slice(1).map((s, i) => `    <bpmn:sequenceFlow id="${flow(i)}" sourceRef="${steps[i]!.id}" targetRef="${s.id}" />`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_${key}" targetNamespace="https://lanedesk.org/processes">
  <bpmn:process id="${key}" name="${escape(name)}" isExecutable="true" camunda:historyTimeToLive="P365D">
${[...nodes, ...flows].join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_${key}">
    <bpmndi:BPMNPlane id="plane_${key}" bpmnElement="${key}">
${[...shapes, ...edges].join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}

const start = (): Step => ({ id: 'startEvent_started', tag: 'startEvent', name: word('start'), width: 36, height: 36 })
const end = (): Step => ({ id: 'endEvent_done', tag: 'endEvent', name: word('end'), width: 36, height: 36 })
const person = (id: string, name: string): Step => ({ id: `userTask_${id}`, tag: 'userTask', name, width: 100, height: 80 })
const inputs = (values: Record<string, string>) =>
  `<bpmn:extensionElements><camunda:inputOutput>${Object.entries(values)
    .map(([k, v]) => `<camunda:inputParameter name="${k}">${escape(v)}</camunda:inputParameter>`)
    .join('')}</camunda:inputOutput></bpmn:extensionElements>`

/** What a new process can begin as. */
export const templates = {
  empty: (key: string, name: string) => line(key, name, [start(), end()]),
  task: (key: string, name: string) => line(key, name, [start(), person('doWork', word('work')), end()]),
  approval: (key: string, name: string) => line(key, name, [start(), person('approveRequest', word('approve')), person('fulfilRequest', word('fulfil')), end()]),
  message: (key: string, name: string) =>
    line(key, name, [
      start(),
      {
        id: 'serviceTask_sendInitiativeMessage',
        tag: 'serviceTask',
        name: word('write'),
        attributes: 'camunda:delegateExpression="${sendInitiativeMessage}" camunda:modelerTemplate="desk.sendInitiativeMessage" camunda:modelerTemplateVersion="1"',
        inside: inputs({ channel: 'care-mail', to: '${requester}', text: word('hello'), author: 'initiator', reuse: 'true', keepOpen: 'false' }),
        width: 100,
        height: 80,
      },
      end(),
    ]),
}
export type TemplateKey = keyof typeof templates

export function emptyForm(key: string, title: string): string {
  const form = {
    components: [{ type: 'text', id: 'text_title', text: `# ${title}` }],
    schemaVersion: 18,
    executionPlatform: 'Camunda Platform',
    executionPlatformVersion: '7.24.0',
    type: 'default',
    id: key,
  }
  return `${JSON.stringify(form, null, 2)}\n`
}
