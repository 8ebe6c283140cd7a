import { lookOf, type Due } from '@/features/sla/due'
import { duration, exact } from '@/shared/format'
import { useNow } from '@/shared/now'
import css from './TabRow.module.css'

/** How long the person in a chat has waited for a word. */
export function Waited({ since, due }: { since: number; due: Due | undefined }) {
  const now = useNow()
  return (
    <span className={[css.waited, css[lookOf(due, now).tone]].join(' ')} title={exact(since)}>
      {duration(now - since)}
    </span>
  )
}
