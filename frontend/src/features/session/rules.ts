/** Ctrl+Enter or Cmd+Enter sends; Enter alone never does, nor does any key while a word is being composed. */
export function isSendKey(e: { key: string; ctrlKey: boolean; metaKey: boolean; isComposing?: boolean; keyCode?: number }): boolean {
  // keyCode 229: some input methods end a word with an Enter that is not marked as composing
  if (e.isComposing || e.keyCode === 229) return false
  return e.key === 'Enter' && (e.ctrlKey || e.metaKey)
}

export function hasContent(text: string): boolean {
  return text.replaceAll(/[\s\u200b\u00a0]/g, '') !== ''
}

const SAYS_FILE = /\b(attach(ed|ment|ing)?|enclosed|see the file)\b|во вложении|прикреп|приложил|прилагаю|w załączniku|załącz(am|ony|eniu)/iu

/** "You wrote 'attached', but there is no file": the words found, else undefined. */
export function promisedFile(text: string, files: number): string | undefined {
  return files > 0 ? undefined : SAYS_FILE.exec(text)?.[0]
}

const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]{2,}$/u

/** The address in what was typed, "Anna <anna@red.example>" included; undefined when there is none. */
export function addressIn(typed: string): string | undefined {
  const inside = /<([^>]+)>/.exec(typed)?.[1] ?? typed
  const address = inside.trim().replace(/[,;]$/, '')
  return ADDRESS.test(address) ? address : undefined
}

export function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Plain text as paragraphs of the editor. */
export function textToHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}
