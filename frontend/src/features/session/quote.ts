const LETTER = /[\p{L}\p{N}]/u

/**
 * The part of a mail's HTML that its writer added: up to where its new text ends. Pictures right behind it stay.
 *
 * @param text the new text, as the server parted it
 * @returns null when nothing is to be cut, or the new text does not stand at the beginning as one piece (answers between quotes)
 */
export function withoutQuote(html: string, text: string): string | null {
  const wanted = Array.from(text).filter((c) => LETTER.test(c))
  if (wanted.length === 0) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  let at = 0
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let place = 0
    for (const c of node.data) {
      if (LETTER.test(c)) {
        if (at === wanted.length) {
          cut(page.body, last!, node, place)
          return page.head.innerHTML + page.body.innerHTML
        }
        if (c !== wanted[at]) return null
        at++
        last = node
      }
      place += c.length
    }
  }
  return null
}

/** Takes away everything from this place on, with the boxes that hold nothing of the new text. */
function cut(body: HTMLElement, last: Text, from: Text, place: number) {
  let edge: Node = from
  if (from === last) {
    from.data = from.data.slice(0, place).trimEnd()
  } else {
    while (edge.parentNode && !edge.parentNode.contains(last)) edge = edge.parentNode
    const before = edge
    edge = before.previousSibling ?? before.parentNode!
    before.parentNode!.removeChild(before)
  }
  for (let node: Node | null = edge; node && node !== body; node = node.parentNode) {
    while (node.nextSibling) node.parentNode!.removeChild(node.nextSibling)
  }
  // the empty lines before the quote
  for (let end = body.lastChild; end && (end.nodeName === 'BR' || (end instanceof Text && !end.data.trim())); end = body.lastChild) end.remove()
}
