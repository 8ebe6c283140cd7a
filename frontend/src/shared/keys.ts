import { useEffect, useRef } from 'react'

export type Keys = Record<string, (e: KeyboardEvent) => void>

const PREFIX_MS = 900

function covered(): boolean {
  return !!document.querySelector('[role="dialog"], [role="menu"], [data-opening]')
}

/** Typing, an open dialog or a menu: single letters are not commands there. */
export function busy(target: EventTarget | null): boolean {
  if (covered()) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** The name of a key press as maps use it: "ctrl+k", "alt+1", "?", "g m" after a prefix. */
export function keyName(e: KeyboardEvent): string {
  // a Mac writes a sign with this key, so it is the place on the board that counts
  if (e.altKey) return `alt+${/^Digit(\d)$/.exec(e.code)?.[1] ?? ''}`
  const name = e.key.length === 1 ? e.key.toLowerCase() : e.key
  // letters by place on the board too, so that a Russian layout keeps its shortcuts
  const letter = /^Key[A-Z]$/.test(e.code) && !/^[a-z]$/.test(name) ? e.code.slice(3).toLowerCase() : name
  return (e.ctrlKey || e.metaKey ? 'ctrl+' : '') + letter
}

/** Keys of the page. "ctrl+…" work everywhere, "alt+…" where no dialog is open, the others only where nobody types. */
export function useKeys(keys: Keys) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    let prefix = ''
    let since = 0
    const press = (e: KeyboardEvent) => {
      // with AltGr people write letters
      if (e.defaultPrevented || e.isComposing || (e.altKey && (e.ctrlKey || e.getModifierState('AltGraph')))) return
      const name = keyName(e)
      if (name.startsWith('alt+') ? covered() : !name.startsWith('ctrl+') && busy(e.target)) return
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
