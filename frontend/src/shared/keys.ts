import { useEffect, useRef } from 'react'

export type Keys = Record<string, (e: KeyboardEvent) => void>

const PREFIX_MS = 900

/** Typing, an open dialog or a menu: single letters are not commands there. */
export function busy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"], [data-opening]')) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** The name of a key press as maps use it: "ctrl+k", "?", "g m" after a prefix. */
export function keyName(e: KeyboardEvent): string {
  const name = e.key.length === 1 ? e.key.toLowerCase() : e.key
  // letters by place on the board too, so that a Russian layout keeps its shortcuts
  const letter = /^Key[A-Z]$/.test(e.code) && !/^[a-z]$/.test(name) ? e.code.slice(3).toLowerCase() : name
  return (e.ctrlKey || e.metaKey ? 'ctrl+' : '') + letter
}

/** Keys of the page. "ctrl+…" work everywhere, the others only where nobody types. */
export function useKeys(keys: Keys) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    let prefix = ''
    let since = 0
    const press = (e: KeyboardEvent) => {
      if (e.defaultPrevented || e.isComposing || e.altKey) return
      const name = keyName(e)
      if (!name.startsWith('ctrl+') && busy(e.target)) return
      const full = prefix && Date.now() - since < PREFIX_MS ? `${prefix} ${name}` : name
      prefix = ''
      const act = current.current[full] ?? current.current[name]
      if (act) {
        e.preventDefault()
        act(e)
      } else if (Object.keys(current.current).some((k) => k.startsWith(`${name} `))) {
        prefix = name
        since = Date.now()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
