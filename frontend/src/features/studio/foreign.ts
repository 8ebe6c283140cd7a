import i18next from 'i18next'

/** What a library says in English, in the other languages. */
export type Words = Record<string, Record<string, string>>

/** What a library puts together itself. */
const patterns = [
  { form: 'Create {name}', of: /^Create an? (.+) element$/, part: '{name}' },
  { form: 'Remove {name}', of: /^Remove (.+)$/, part: '{name}' },
  { form: 'List contains {n} items', of: /^List contains (\d+) items$/, part: '{n}' },
]

/** @returns the text itself where there is no other word for it */
export function wordOf(words: Words, text: string): string {
  const whole = words[text]?.[i18next.language]
  if (whole) return whole
  for (const { form, of, part } of patterns) {
    const found = of.exec(text)
    const word = found && words[form]?.[i18next.language]
    if (word) return word.replace(part, () => wordOf(words, found[1]!))
  }
  return text
}

/** The module by which the editors of bpmn.io are told their words. */
export const translateBy = (words: Words) => ({
  translate: ['value', (text: string, parts: Record<string, string> = {}) => wordOf(words, text).replaceAll(/{([^}]+)}/g, (all, key: string) => parts[key] || all)],
})

const attributes = ['title', 'placeholder', 'aria-label']

/**
 * For an editor that asks nobody for its words: they are put in place as they appear.
 *
 * @param own selects what people wrote themselves, which stays as it is
 * @returns stops it
 */
export function reword(box: Element, words: Words, own: string): () => void {
  if (i18next.language === 'en') return () => undefined
  const text = (node: Text) => {
    const said = node.data.trim()
    const word = said && !node.parentElement?.closest(own) ? wordOf(words, said) : said
    if (word !== said) node.data = node.data.replace(said, () => word)
  }
  const attribute = (el: Element, name: string) => {
    const said = el.getAttribute(name)
    const word = said && wordOf(words, said)
    if (word && word !== said) el.setAttribute(name, word)
  }
  const all = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node: Node | null = root; node; node = walker.nextNode())
      if (node instanceof Text) text(node)
      else if (node instanceof Element) attributes.forEach((name) => attribute(node as Element, name))
  }
  const watch = new MutationObserver((changes) =>
    changes.forEach((c) => {
      if (c.type === 'attributes') attribute(c.target as Element, c.attributeName!)
      else if (c.type === 'characterData') text(c.target as Text)
      else c.addedNodes.forEach(all)
    }),
  )
  all(box)
  watch.observe(box, { subtree: true, childList: true, characterData: true, attributeFilter: attributes })
  return () => watch.disconnect()
}
