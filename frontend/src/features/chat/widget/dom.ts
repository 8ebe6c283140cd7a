type Child = Node | string | false | undefined

/** An element with attributes and children; text is text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children.filter((c): c is Node | string => !!c))
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) svg.setAttribute(name, value)
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g

/** A text whose addresses can be followed. */
export function linked(text: string): (Node | string)[] {
  const parts: (Node | string)[] = []
  let from = 0
  for (const found of text.matchAll(LINK)) {
    parts.push(text.slice(from, found.index), el('a', { href: found[0], target: '_blank', rel: 'noopener noreferrer nofollow' }, found[0]))
    from = found.index + found[0].length
  }
  return [...parts, text.slice(from)]
}
