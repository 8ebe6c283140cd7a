import { createStore } from '@/shared/store'
import type { Ticket } from './model'

/** The rows now on the screen, in their order: what "next" and "previous" follow. */
export const listed = createStore<{ rows: Ticket[] }>({ rows: [] })

export function neighbour(number: number | undefined, step: 1 | -1): number | undefined {
  const { rows } = listed.get()
  if (number === undefined) return rows[0]?.number
  const at = rows.findIndex((r) => r.number === number)
  return at < 0 ? rows[0]?.number : rows[at + step]?.number
}
