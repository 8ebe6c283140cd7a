import type { ModuleDeclaration } from 'didi'
import { each, type Bus, type Element, type Model } from './moddleTree'

const defaulted = (e: Element) =>
  (e.$descriptor.properties ?? []).filter((p) => p.default !== undefined && Object.hasOwn(e, p.name) && e[p.name] === p.default).map((p) => p.name)

/** Files from Windows have carriage returns in names; written as they are, the next reader makes spaces of them. */
export const keepReturns = (xml: string) =>
  xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part, i) => (i % 2 ? part : part.replaceAll('\r', '&#13;')))
    .join('')

/**
 * What a file says although the standard would assume it anyway, such as `startQuantity="1"`: the library leaves it out
 * on saving, so that a file of others would come back with changes nobody made.
 */
class KeepDefaults {
  static $inject = ['eventBus', 'moddle']
  constructor(bus: Bus, moddle: Model) {
    let said = new WeakMap<Element, string[]>()
    bus.on('import.parse.complete', ({ definitions }) => {
      said = new WeakMap()
      if (definitions) each(definitions, (e) => said.set(e, defaulted(e)))
    })
    const write = moddle.toXML.bind(moddle)
    moddle.toXML = (root, options) => {
      // defaults that came by editing stay unsaid
      each(root, (e) => defaulted(e).filter((name) => !said.get(e)?.includes(name)).forEach((name) => delete e[name]))
      const hidden = Object.values(moddle.typeCache)
        .flatMap((type) => type.$descriptor?.properties ?? [])
        .filter((p) => p.default !== undefined)
        .map((property) => ({ property, value: property.default }))
      hidden.forEach(({ property }) => delete property.default)
      try {
        return write(root, options).then((written) => ({ ...written, xml: keepReturns(written.xml) }))
      } finally {
        hidden.forEach(({ property, value }) => (property.default = value))
      }
    }
  }
}

export const keepDefaults: ModuleDeclaration = { __init__: ['keepDefaults'], keepDefaults: ['type', KeepDefaults] }
