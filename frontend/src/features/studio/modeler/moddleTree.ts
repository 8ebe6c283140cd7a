export interface Property {
  name: string
  ns: { name: string }
  default?: unknown
  isReference?: boolean
  isMany?: boolean
  isVirtual?: boolean
  xml?: { serialize?: string }
}
export interface Element {
  $type: string
  $attrs?: Record<string, string>
  /** what elements of other makers contain */
  $children?: Element[]
  /** elements of other makers are kept as they are and describe nothing */
  $descriptor: { properties?: Property[] }
  [name: string]: unknown
}
export interface Model {
  typeCache: Record<string, { $descriptor?: { properties?: Property[] } }>
  /** writes before it returns */
  toXML(element: Element, options: unknown): Promise<{ xml: string }>
}
/** what a file names although it is nowhere in it has a property and a value */
export interface Warning {
  message: string
  element?: Element
  property?: string
  value?: string
}
export interface Bus {
  on(name: string, act: (event: { definitions?: Element; warnings?: Warning[] }) => void): void
}

const element = (value: unknown): value is Element => typeof value === 'object' && value !== null && '$descriptor' in value

/** Visits an element and all that it contains, once each. */
export function each(at: Element, see: (e: Element) => void) {
  see(at)
  at.$children?.forEach((child) => each(child, see))
  for (const property of at.$descriptor.properties ?? []) {
    if (property.isReference || property.isVirtual || !Object.hasOwn(at, property.name)) continue
    const value = at[property.name]
    for (const child of Array.isArray(value) ? value : [value]) if (element(child)) each(child, see)
  }
}
