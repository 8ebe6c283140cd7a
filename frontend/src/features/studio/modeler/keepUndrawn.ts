import type { ModuleDeclaration } from 'didi'
import type { Moddle, Registry } from './diagram'

interface Bus {
  on(name: string, priority: number, act: () => void): void
}
interface Plane {
  planeElement: (Moddle & { bpmnElement?: Moddle })[]
}
interface Editor {
  getDefinitions(): { diagrams?: { plane?: Plane }[] } | undefined
}

const AFTER_ORDERING = 500

/**
 * What a file draws but the library cannot show, such as steps of a process that no pool of the collaboration holds, or
 * edges of nothing: on saving the library writes only what it showed, so these are put back.
 */
class KeepUndrawn {
  static $inject = ['eventBus', 'elementRegistry', 'bpmnjs']
  constructor(bus: Bus, registry: Registry, editor: Editor) {
    let undrawn: { plane: Plane; shape: Plane['planeElement'][number] }[] = []
    bus.on('import.render.complete', AFTER_ORDERING, () => {
      const planes = (editor.getDefinitions()?.diagrams ?? []).flatMap((d) => d.plane ?? [])
      undrawn = planes.flatMap((plane) =>
        (plane.planeElement ?? []).filter((s) => !s.bpmnElement || !registry.get(s.bpmnElement.id)).map((shape) => ({ plane, shape })),
      )
    })
    bus.on('saveXML.start', AFTER_ORDERING, () => {
      for (const { plane, shape } of undrawn) if (!plane.planeElement.includes(shape)) plane.planeElement.push(shape)
    })
  }
}

export const keepUndrawn: ModuleDeclaration = { __init__: ['keepUndrawn'], keepUndrawn: ['type', KeepUndrawn] }
