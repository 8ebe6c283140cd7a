import { createStore } from '@/shared/store'

export interface Viewer {
  id: string
  name: string
  writing?: boolean
}

export const viewers = createStore<{ of: Record<number, Viewer[]>; me: string }>({ of: {}, me: '' })
const nobody: Viewer[] = []

/** Others who look at this ticket now. */
export function useViewers(number: number): Viewer[] {
  return viewers.use((s) => s.of[number] ?? nobody)
}

export function hear(number: number, people: Viewer[]) {
  viewers.set((s) => ({ of: { ...s.of, [number]: people.filter((p) => p.id !== s.me) } }))
}
