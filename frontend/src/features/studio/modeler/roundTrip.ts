import { BpmnModdle } from 'bpmn-moddle'
import type { ModuleDeclaration } from 'didi'
import { expect } from 'vitest'

type Listener = (event: object) => void
type Service = new (bus: object, moddle: object) => object

/** What tests get back of a file that was read and saved, twice the same, with some of our modules about the library. */
export async function roundTrip(modules: ModuleDeclaration[], text: string, edit: (byId: Record<string, Record<string, unknown>>) => void = () => {}) {
  const moddle = new BpmnModdle()
  const listeners: Listener[] = []
  for (const module of modules)
    for (const name of module.__init__ as string[])
      new (module[name] as [string, Service])[1]({ on: (_: string, listener: Listener) => listeners.push(listener) }, moddle)
  const { rootElement, elementsById, warnings } = await moddle.fromXML(text)
  listeners.forEach((tell) => tell({ definitions: rootElement, warnings }))
  edit(elementsById as Record<string, Record<string, unknown>>)
  const first = (await moddle.toXML(rootElement, { format: true })).xml
  expect((await moddle.toXML(rootElement, { format: true })).xml).toBe(first)
  return first
}
