import { exact } from '@/shared/format'
import { useNow } from '@/shared/now'
import { dueWords, lookOf, type Due } from './due'
import css from './DueBar.module.css'

/** Said twice: a bar and words. `wide` fills the card, otherwise 40 px as in a row. */
export function Bar({ due, wide }: { due: Due | undefined; wide?: boolean }) {
  const { tone, part } = lookOf(due, useNow())
  return (
    <span aria-hidden className={[css.bar, css[tone], wide ? css.wide : ''].join(' ')}>
      <span style={{ width: `${Math.round(part * 100)}%` }} />
    </span>
  )
}

export function DueLine({ due }: { due: Due | undefined }) {
  const now = useNow()
  const { tone } = lookOf(due, now)
  return (
    <span className={css.line} title={due?.at ? exact(due.at) : undefined}>
      <Bar due={due} />
      <span className={css[`${tone}Words`]}>{dueWords(due, now)}</span>
    </span>
  )
}
