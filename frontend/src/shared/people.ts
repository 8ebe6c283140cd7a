/** Up to two initials; a name without letters gives its first sign. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s._-]+/).filter((w) => /[\p{L}]/u.test(w))
  const first = words[0]?.match(/\p{L}/u)?.[0] ?? name.trim()[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.match(/\p{L}/u)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** One of six quiet colour pairs, always the same for the same person. */
export function colourOf(key: string): number {
  let hash = 0
  for (const sign of key) hash = (hash * 31 + sign.codePointAt(0)!) >>> 0
  return (hash % 6) + 1
}
