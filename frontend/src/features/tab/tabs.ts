/** How firmly a conversation stays in the row: until the next plain click, until there are too many, until it is closed. */
export type Hold = 'preview' | 'kept' | 'pinned'

export interface Tab {
  number: number
  hold: Hold
  /** the higher, the later it was looked at */
  seen: number
}
export type Drafted = (number: number) => boolean

export const MOST = 8

const firm: Hold[] = ['preview', 'kept', 'pinned']
const latest = (tabs: Tab[]) => Math.max(0, ...tabs.map((t) => t.seen)) + 1

/** A plain click: an open tab is gone to, anything else takes the place of the preview. */
export function visit(tabs: Tab[], number: number, drafted: Drafted): Tab[] {
  const seen = latest(tabs)
  const preview = tabs.find((t) => t.hold === 'preview')
  if (tabs.some((t) => t.number === number)) return tabs.map((t) => (t.number === number ? { ...t, seen } : t))
  const fresh: Tab = { number, hold: 'preview', seen }
  return preview ? tabs.map((t) => (t === preview ? fresh : t)) : fit([...tabs, fresh], [number], drafted)
}

/** It stays from now on; what was pinned is not loosened by it. */
export function keep(tabs: Tab[], number: number, hold: Hold, drafted: Drafted, here?: number): Tab[] {
  const open = tabs.find((t) => t.number === number)
  if (!open) return fit([...tabs, { number, hold, seen: latest(tabs) }], [number, here], drafted)
  return firm.indexOf(open.hold) >= firm.indexOf(hold) ? tabs : tabs.map((t) => (t === open ? { ...t, hold } : t))
}

export function toggled(tabs: Tab[], number: number): Tab[] {
  return tabs.map((t) => (t.number === number ? { ...t, hold: t.hold === 'pinned' ? 'kept' : 'pinned' } : t))
}

/** Too many: first goes what holds neither a draft nor a pin, and of these what was not looked at for longest. */
function fit(tabs: Tab[], spared: (number | undefined)[], drafted: Drafted): Tab[] {
  if (tabs.length <= MOST) return tabs
  const weight = (t: Tab) => (drafted(t.number) ? 2 : 0) + (t.hold === 'pinned' ? 1 : 0)
  const [goes] = tabs.filter((t) => !spared.includes(t.number)).sort((a, b) => weight(a) - weight(b) || a.seen - b.seen)
  return fit(without(tabs, goes!.number), spared, drafted)
}

export function without(tabs: Tab[], number: number): Tab[] {
  return tabs.filter((t) => t.number !== number)
}

/** Where one stands after this one is closed: right of it, else left, else nowhere. */
export function beside(tabs: Tab[], number: number): number | undefined {
  const at = tabs.findIndex((t) => t.number === number)
  return at < 0 ? undefined : (tabs[at + 1] ?? tabs[at - 1])?.number
}

/** One open ticket needs no row; a kept one that is not on the page does. */
export function worthShowing(tabs: Tab[], here: number | undefined): boolean {
  return tabs.length > 1 || tabs.some((t) => t.hold !== 'preview' && t.number !== here)
}

/** What a browser kept may be old or damaged. */
export function sound(stored: unknown): Tab[] {
  if (!Array.isArray(stored)) return []
  const tabs = (stored as Partial<Tab>[]).filter((t) => Number.isInteger(t?.number) && firm.includes(t.hold!))
  return tabs.slice(0, MOST).map((t) => ({ number: t.number!, hold: t.hold!, seen: Number(t.seen) || 0 }))
}
