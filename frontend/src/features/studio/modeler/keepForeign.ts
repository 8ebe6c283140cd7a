import type { ModuleDeclaration } from 'didi'
import { each, type Bus, type Element, type Model, type Warning } from './moddleTree'

/** what stands for the prefix of the element itself while the library writes, which would leave it out */
const OWN = '_own-prefix_'

/** Other makers write `x:kind` beside `kind` on their `x:thing`; these are two attributes, which the library takes for one. */
function keepPrefixes(e: Element) {
  const prefix = e.$descriptor.properties ? '' : e.$type.split(':')[0] + ':'
  const entries = Object.entries(e).filter(([name]) => !name.startsWith('$'))
  if (!prefix || !entries.some(([name]) => name.startsWith(prefix))) return undefined
  const rename = (from: string, to: string) => {
    const old = Object.entries(e).filter(([name]) => !name.startsWith('$'))
    for (const [name] of old) delete e[name]
    for (const [name, value] of old) e[name.startsWith(from) ? to + name.slice(from.length) : name] = value
  }
  rename(prefix, OWN)
  return () => rename(OWN, prefix)
}

/** Who may do a task is said by a `formalExpression`; the library writes an `expression`, which the engine does not look for. */
function keepFormal(e: Element) {
  if (e.$type !== 'bpmn:ResourceAssignmentExpression') return undefined
  const said = e.expression as Element | undefined
  if (said?.$attrs?.['xsi:type']) return undefined
  const properties = e.$descriptor.properties!.map((p) => (p.name === 'expression' ? { ...p, xml: undefined } : p))
  Object.defineProperty(e, '$descriptor', { value: Object.create(e.$descriptor, { properties: { value: properties } }), configurable: true })
  return () => void Reflect.deleteProperty(e, '$descriptor')
}

/** What names something outside of its file, such as the message of another tool, stands only while it is written. */
function keepReference({ element: e, property, value }: Warning) {
  const described = e?.$descriptor.properties?.find((p) => p.ns.name === property)
  if (!e || !described) return undefined
  const { name } = described
  const before = Object.getOwnPropertyDescriptor(e, name)
  const listed = (before?.value ?? []) as unknown[]
  if (!described.isMany && before?.value) return undefined
  const stand = { id: value }
  Object.defineProperty(e, name, { value: described.isMany ? [...listed, stand] : stand, configurable: true })
  return () => void (before ? Object.defineProperty(e, name, before) : Reflect.deleteProperty(e, name))
}

const withOwn = (xml: string) =>
  xml.includes(OWN)
    ? xml.replace(/<(?:([\w.-]+):)?[^<>]*/g, (tag, prefix: string | undefined) => tag.replaceAll(` ${OWN}`, prefix ? ` ${prefix}:` : ' '))
    : xml

/** What other makers write that the library reads but would not write again. */
class KeepForeign {
  static $inject = ['eventBus', 'moddle']
  constructor(bus: Bus, moddle: Model) {
    let outside: Warning[] = []
    bus.on('import.parse.complete', ({ warnings }) => {
      outside = (warnings ?? []).filter((w) => w.element && w.property && w.message.startsWith('unresolved reference'))
    })
    const write = moddle.toXML.bind(moddle)
    moddle.toXML = (root, options) => {
      const back: ((() => void) | undefined)[] = outside.map(keepReference)
      each(root, (e) => back.push(keepPrefixes(e), keepFormal(e)))
      try {
        return write(root, options).then((written) => ({ ...written, xml: withOwn(written.xml) }))
      } finally {
        back.reverse().forEach((undo) => undo?.())
      }
    }
  }
}

export const keepForeign: ModuleDeclaration = { __init__: ['keepForeign'], keepForeign: ['type', KeepForeign] }
