import { createStore } from '../store'

export interface Toast {
  id: number
  text: string
  tone: 'done' | 'bad'
  undo?: () => void
  until: number
}

export const toasts = createStore<{ list: Toast[] }>({ list: [] })
let last = 0

/** @param seconds how long it stands; one with an undo counts down */
export function toast(text: string, options: { tone?: Toast['tone']; undo?: () => void; seconds?: number } = {}) {
  const id = ++last
  const seconds = options.seconds ?? (options.undo ? 8 : options.tone === 'bad' ? 10 : 5)
  toasts.set((s) => ({
    list: [...s.list.slice(-2), { id, text, tone: options.tone ?? 'done', undo: options.undo, until: Date.now() + seconds * 1000 }],
  }))
  setTimeout(() => dismiss(id), seconds * 1000)
}

export function dismiss(id: number) {
  toasts.set((s) => ({ list: s.list.filter((t) => t.id !== id) }))
}
