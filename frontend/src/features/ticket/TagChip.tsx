import type { ReactNode } from 'react'
import { colourOf } from '@/shared/people'
import css from './Tags.module.css'

/** "product:router": the group before the colon has a quiet colour of its own, the same everywhere. */
export function TagChip({ tag, children }: { tag: string; children?: ReactNode }) {
  const at = tag.indexOf(':')
  const group = at > 0 ? tag.slice(0, at) : undefined
  return (
    <span className={css.tag} style={group ? { background: `var(--av${colourOf(group)})`, color: `var(--av${colourOf(group)}-t)` } : undefined}>
      {group && <bdi className={css.group}>{group}</bdi>}
      <bdi>{group ? tag.slice(at + 1) : tag}</bdi>
      {children}
    </span>
  )
}
