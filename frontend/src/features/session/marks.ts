import { Mark, mergeAttributes } from '@tiptap/core'
import Image from '@tiptap/extension-image'

/** Colours that stay readable on white and on dark paper; the names are keys of texts. */
export const colours = { red: '#c0392b', orange: '#b9770e', green: '#1e8449', blue: '#2e6fc9', purple: '#8e44ad' } as const
export type Colour = keyof typeof colours

const names = Object.fromEntries(Object.entries(colours).map(([name, value]) => [value, name]))

/** The browser answers "rgb(…)" for what was written as "#…". */
function hexOf(value: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(value)
  if (!parts) return value.toLowerCase()
  return `#${parts.slice(1, 4).map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`
}

/** The browser writes colours as rgb(…), which mail programs and the server's cleaner know less well than "#…". */
export function inHex(html: string): string {
  return html.replaceAll(/color: (rgb\([^)]*\));?/g, (_whole, value: string) => `color: ${hexOf(value)}`)
}

/** Only our few colours: what is pasted from elsewhere keeps its words, not its paint. */
export const TextColour = Mark.create({
  name: 'colour',
  addAttributes: () => ({
    colour: {
      default: null,
      parseHTML: (el: HTMLElement) => names[hexOf(el.style.color)] ?? null,
      renderHTML: ({ colour }: { colour?: Colour }) => (colour ? { style: `color: ${colours[colour]}` } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'span[style*=color]', getAttrs: (el) => (names[hexOf(el.style.color)] ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
})

const size = (name: 'big' | 'small', other: string) =>
  Mark.create({
    name,
    excludes: `${name} ${other}`,
    parseHTML: () => [{ tag: name }],
    renderHTML: () => [name, 0],
  })
export const Big = size('big', 'small')
export const Small = size('small', 'big')

/** Pictures of this desk only: a pasted page must not make readers call its server. */
export const OwnImage = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/api/v1/files/"]' }],
}).configure({ inline: true })
