import type { ReactNode } from 'react'
import css from './Bits.module.css'

export function Keycap({ children }: { children: string }) {
  return <kbd className={css.key}>{children}</kbd>
}

export function Tag({ children, tone }: { children: ReactNode; tone?: 'ok' }) {
  return <span className={[css.tag, tone ? css[tone] : ''].join(' ')}>{children}</span>
}

/** Grey blocks in the size of what comes; shown only when it takes more than 150 ms. */
export function Skeleton({ rows, height }: { rows: number; height: number }) {
  return (
    <div className={css.skeleton} aria-hidden>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} style={{ height }} className={css.ghost}>
          <span className={css.bone} style={{ width: `${28 + ((i * 13) % 20)}%` }} />
          <span className={css.bone} style={{ width: `${62 + ((i * 17) % 26)}%` }} />
          <span className={css.bone} style={{ width: `${20 + ((i * 11) % 14)}%` }} />
        </div>
      ))}
    </div>
  )
}

export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden>
      <rect width="28" height="28" rx="7" fill="var(--accent)" />
      <g stroke="#fff" strokeWidth="2.2" strokeLinecap="round">
        <path d="M7 9.5h9M7 14h14M7 18.5h6" />
      </g>
      <circle cx="20.5" cy="9.5" r="2" fill="#fff" />
      <circle cx="17.5" cy="18.5" r="2" fill="#fff" />
    </svg>
  )
}
