import type { Block } from '../models'
import { delegateOf, fieldsOf } from './blocks'
import type { BpmnFactory, DiagramElement, Factory, Moddle, Modeler, Modeling, Registry, Selection } from './diagram'
import { is } from './diagram'

interface Parameter extends Moddle {
  name: string
  value?: string
  definition?: Moddle
}

const extensionsOf = (bo: Moddle) => ((bo.get('extensionElements') as Moddle | undefined)?.get('values') as Moddle[] | undefined) ?? []
const mappingOf = (bo: Moddle) => extensionsOf(bo).find((e) => e.$type === 'camunda:InputOutput')
const parametersOf = (bo: Moddle) => (mappingOf(bo)?.get('inputParameters') as Parameter[] | undefined) ?? []

/** The input parameters of a step that are plain text. */
export function inputsOf(element: DiagramElement): Record<string, string> {
  return Object.fromEntries(parametersOf(element.businessObject).filter((p) => !p.definition).map((p) => [p.name, p.value ?? '']))
}

const propertiesOf = (bo: Moddle) => (extensionsOf(bo).find((e) => e.$type === 'camunda:Properties')?.get('values') as Parameter[] | undefined) ?? []

/** What stands in the fields of a block, wherever they are written. */
export function valuesOf(element: DiagramElement, block: Block): Record<string, string> {
  const bo = element.businessObject
  const values = inputsOf(element)
  for (const field of fieldsOf(block)) {
    const value = field.binding === 'property' ? (bo.get(field.name) as string | undefined) : field.binding === 'camunda:property' ? propertiesOf(bo).find((p) => p.name === field.name)?.value : undefined
    if (value !== undefined && value !== '') values[field.name] = value
  }
  return values
}

/** Writes fields of a block to where each belongs, as one step of undo. */
export function changeFields(modeler: Modeler, element: DiagramElement, block: Block, changed: Record<string, string | undefined>, properties: Record<string, unknown> = {}) {
  const bindings = new Map(fieldsOf(block).map((f) => [f.name, f.binding]))
  const part = (kind: string) => Object.fromEntries(Object.entries(changed).filter(([name]) => (bindings.get(name) ?? 'camunda:inputParameter') === kind))
  changeInputs(modeler, element, part('camunda:inputParameter'), { ...properties, ...part('property') }, part('camunda:property'))
}

/** Changes inputs of a step as one step of undo; undefined takes an input away, all others stay as they are. */
export function changeInputs(modeler: Modeler, element: DiagramElement, changed: Record<string, string | undefined>, properties: Record<string, unknown> = {}, named: Record<string, string | undefined> = {}) {
  const factory = modeler.get<BpmnFactory>('bpmnFactory')
  const bo = element.businessObject
  const old = mappingOf(bo)
  const kept = parametersOf(bo).filter((p) => !(p.name in changed))
  const at = (name: string) => parametersOf(bo).findIndex((p) => p.name === name)
  const fresh = Object.entries(changed)
    .filter((e): e is [string, string] => e[1] !== undefined)
    .map(([name, value]) => factory.create('camunda:InputParameter', { name, value: value === '' ? undefined : value }) as Parameter)
  const place = (p: Parameter) => (at(p.name) < 0 ? Number.MAX_SAFE_INTEGER : at(p.name))
  const inputs = [...kept, ...fresh].sort((a, b) => place(a) - place(b))
  const outputs = (old?.get('outputParameters') as Moddle[] | undefined) ?? []
  const list = withNamed(factory, bo, named)
  const others = [...extensionsOf(bo).filter((e) => e !== old && e.$type !== 'camunda:Properties'), ...(list ? [list] : [])]
  const mapping = inputs.length || outputs.length ? factory.create('camunda:InputOutput', { inputParameters: inputs, outputParameters: outputs }) : undefined
  const values = mapping ? [mapping, ...others] : others
  const extension = values.length ? factory.create('bpmn:ExtensionElements', { values }) : undefined
  for (const part of [...inputs, ...outputs]) part.$parent = mapping
  for (const value of values) value.$parent = extension
  if (extension) extension.$parent = bo
  modeler.get<Modeling>('modeling').updateProperties(element, { ...properties, extensionElements: extension })
}

/** The camunda:properties of a step with some of them changed; nothing when none is left. */
function withNamed(factory: BpmnFactory, bo: Moddle, named: Record<string, string | undefined>): Moddle | undefined {
  const kept = propertiesOf(bo).filter((p) => !(p.name in named))
  const fresh = Object.entries(named)
    .filter((e): e is [string, string] => e[1] !== undefined && e[1] !== '')
    .map(([name, value]) => factory.create('camunda:Property', { name, value }) as Parameter)
  if (!kept.length && !fresh.length) return undefined
  const list = factory.create('camunda:Properties', { values: [...kept, ...fresh] })
  for (const part of [...kept, ...fresh]) part.$parent = list
  return list
}

/** A new step made from a block: named, with its delegate and the values it begins with. */
export function blockShape(modeler: Modeler, block: Block, name: string): DiagramElement {
  const factory = modeler.get<BpmnFactory>('bpmnFactory')
  const type = block.elementType?.value ?? 'bpmn:ServiceTask'
  const bo = factory.create(type, { name })
  const word = delegateOf(block)?.replaceAll(/[${}]/g, '') ?? block.id.split('.').at(-1)!
  bo.id = freeId(modeler, `${type.slice(5, 6).toLowerCase()}${type.slice(6)}_${word}`)
  bo.set('camunda:modelerTemplate', block.id)
  bo.set('camunda:modelerTemplateVersion', block.version)
  for (const p of block.properties) if (p.binding.type === 'property' && p.value !== undefined) bo.set(p.binding.name ?? '', p.value)
  const inputs = block.properties
    .filter((p) => p.binding.type === 'camunda:inputParameter' && (p.value !== undefined || p.constraints?.notEmpty))
    .map((p) => factory.create('camunda:InputParameter', { name: p.binding.name, value: p.value }))
  const named = Object.fromEntries(block.properties.filter((p) => p.binding.type === 'camunda:property' && p.value !== undefined).map((p) => [p.binding.name ?? '', p.value]))
  const list = withNamed(factory, bo, named)
  const mapping = inputs.length ? factory.create('camunda:InputOutput', { inputParameters: inputs }) : undefined
  const values = [mapping, list].filter((v): v is Moddle => v !== undefined)
  if (values.length) {
    const extension = factory.create('bpmn:ExtensionElements', { values })
    for (const i of inputs) i.$parent = mapping
    for (const v of values) v.$parent = extension
    extension.$parent = bo
    bo.set('extensionElements', extension)
  }
  return modeler.get<Factory>('elementFactory').createShape({ type, businessObject: bo })
}

function freeId(modeler: Modeler, wanted: string): string {
  const registry = modeler.get<Registry>('elementRegistry')
  let id = wanted
  for (let n = 2; registry.get(id); n++) id = `${wanted}${n}`
  return id
}

const GAP = 60

/** Puts a step behind the chosen one, into its way out when there is exactly one; else in the middle of what is seen. */
export function insertAfter(modeler: Modeler, shape: DiagramElement): DiagramElement {
  const modeling = modeler.get<Modeling>('modeling')
  const selected = modeler.get<Selection>('selection').get()[0]
  const flow = is(selected, 'SequenceFlow') ? selected : onlyFlow(selected)
  const created = flow ? intoFlow(modeler, shape, flow) : modeling.createShape(shape, centre(modeler, selected), rootOf(modeler, selected))
  modeler.get<Selection>('selection').select(created)
  return created
}

function onlyFlow(element: DiagramElement | undefined): DiagramElement | undefined {
  const flows = (element?.outgoing ?? []).filter((f) => is(f, 'SequenceFlow'))
  return flows.length === 1 && !is(element, 'EventBasedGateway') ? flows[0] : undefined
}

function intoFlow(modeler: Modeler, shape: DiagramElement, flow: DiagramElement): DiagramElement {
  const modeling = modeler.get<Modeling>('modeling')
  const source = flow.source!
  const right = source.x + source.width
  const level = source.y + source.height / 2
  const missing = shape.width + 2 * GAP - (flow.target!.x - right)
  if (flow.target!.x >= right && missing > 0) {
    const all = modeler.get<Registry>('elementRegistry').getAll()
    const moving = all.filter((e) => !e.waypoints && e.parent && e.parent === source.parent && e.x >= right && !e.host)
    const hosted = all.filter((e) => e.host && moving.includes(e.host))
    modeling.createSpace([...moving, ...hosted], [], { x: missing, y: 0 }, 'e', right)
  }
  return modeling.createShape(shape, { x: right + GAP + shape.width / 2, y: level }, flow)
}

function rootOf(modeler: Modeler, selected: DiagramElement | undefined): DiagramElement {
  return selected?.parent && !selected.waypoints && !selected.labelTarget ? selected.parent : modeler.get<{ getRootElement(): DiagramElement }>('canvas').getRootElement()
}
function centre(modeler: Modeler, selected: DiagramElement | undefined) {
  if (selected && !selected.waypoints) return { x: selected.x + selected.width + GAP + 50, y: selected.y + selected.height + GAP }
  const seen = modeler.get<{ viewbox(): { x: number; y: number; width: number; height: number } }>('canvas').viewbox()
  return { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
}
