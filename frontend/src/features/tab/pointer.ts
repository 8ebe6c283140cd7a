import type { MouseEvent } from 'react'

/** Middle click, Ctrl+click and double click ask for a tab that stays, as in browsers and editors. */
export function wantsTab(e: MouseEvent): boolean {
  return e.type === 'dblclick' || e.button === 1 || e.ctrlKey || e.metaKey
}

/** Without it a middle click scrolls the list. */
export function noScrolling(e: MouseEvent) {
  if (e.button === 1) e.preventDefault()
}
