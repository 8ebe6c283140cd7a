/** A setting as it is edited: one line. */
export interface Line {
  name: string
  value: unknown
  /** a secret that is set and was not touched */
  kept?: boolean
}

export function linesOf(value: unknown): Line[] {
  if (Array.isArray(value)) return value.map((name) => ({ name: String(name), value: '', kept: true }))
  return Object.entries((value ?? {}) as Record<string, unknown>).map(([name, v]) => ({ name, value: v }))
}

/** @param secret untouched secrets are left out, so that the server keeps them; emptied ones go as null */
export function mapOf(lines: Line[], secret: boolean): Record<string, unknown> {
  const named = lines.filter((l) => l.name.trim() !== '' && !(secret && l.kept))
  return Object.fromEntries(named.map((l) => [l.name.trim(), l.value]))
}

export function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Numbers, yes/no and nested values are JSON; everything else is text. */
export function asValue(text: string): unknown {
  if (!/^(-?\d|true$|false$|null$|[[{"])/.test(text)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
