/** One condition on a ticket, as the server reads it. */
export interface Condition {
  field: string
  op: string
  value?: unknown
}
export type Part = 'all' | 'any' | 'none'
export const parts: Part[] = ['all', 'any', 'none']
export type Filter = Partial<Record<Part, Condition[]>>

/** What a click in the summary strip narrows a list to: one value of each of these. */
export const narrowings = ['status', 'priority', 'dueState', 'channelKind'] as const
export type Narrow = Partial<Record<(typeof narrowings)[number], string>>

export function filterOf(narrow: Narrow | undefined): string | undefined {
  const all = narrowings.flatMap((field) => (narrow?.[field] ? [{ field, op: 'is', value: narrow[field] }] : []))
  return all.length ? JSON.stringify({ all }) : undefined
}

/** The address may hold anything: only what is known counts. */
export function narrowFrom(value: unknown): Narrow | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found = narrowings.flatMap((field) => {
    const one = (value as Record<string, unknown>)[field]
    return typeof one === 'string' && one ? [[field, one] as const] : []
  })
  return found.length ? Object.fromEntries(found) : undefined
}

/** A condition with no value to fill in, such as "is empty". */
export function bare(op: string): boolean {
  return op === 'empty' || op === 'notEmpty'
}
export function many(op: string): boolean {
  return op === 'in' || op === 'notIn'
}

/** The filter as lines of an editor, and back; parts without conditions are left out. */
export function linesOf(filter: Filter): (Condition & { part: Part })[] {
  return parts.flatMap((part) => (filter[part] ?? []).map((c) => ({ ...c, part })))
}
export function filterFrom(lines: (Condition & { part: Part })[]): Filter {
  const filter: Filter = {}
  for (const { part, field, op, value } of lines) {
    const condition = bare(op) ? { field, op } : { field, op, value }
    filter[part] = [...(filter[part] ?? []), condition]
  }
  return filter
}
