import type { ReactNode } from 'react'
import css from './Segments.module.css'

interface Props<K extends string> {
  label: string
  value: K
  choices: { key: K; label: ReactNode; title?: string }[]
  onChange: (key: K) => void
}

/** A few choices of which one is taken, side by side. */
export function Segments<K extends string>({ label, value, choices, onChange }: Props<K>) {
  return (
    <div className={css.segments} role="group" aria-label={label}>
      {choices.map((c) => (
        <button key={c.key} type="button" className={css.segment} title={c.title} aria-pressed={c.key === value} onClick={() => onChange(c.key)}>
          {c.label}
        </button>
      ))}
    </div>
  )
}
