/** Letters as one types them in a hurry: small and without marks. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
}

const parts = (text: string) => plain(text).split(/[\s,.:…]+/).filter(Boolean)

/** Every word typed is somewhere in the name. */
export function fits(words: string, name: string): boolean {
  const all = plain(name)
  return parts(words).every((w) => all.includes(w))
}

/** The words typed name the act itself, not only what it would set: who looks for tickets with "vip" asks for no change. */
export function asks(words: string, act: string): boolean {
  const names = parts(act)
  return parts(words).some((w) => w.length > 1 && names.some((name) => name.startsWith(w)))
}

const TAG = /^(?:tag|label|тег|метк\S*|etykiet\S*)(?:\s+(.*))?$/i

/** "tag printer" → "printer"; "tag" alone → ""; other words → undefined. */
export function tagAsked(words: string): string | undefined {
  const found = TAG.exec(words.trim())
  return found ? (found[1] ?? '').trim() : undefined
}
