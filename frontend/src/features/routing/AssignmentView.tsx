import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/shared/ui/Person'
import css from './AssignmentView.module.css'
import type { Decision } from './decisions'

export interface Candidate {
  id?: string
  name: string
  chosen?: boolean
  reason?: string
  load?: number
  limit?: number
}

/** Whom the strategy looked at: the chosen one and the others with the reason why not. */
export function peopleOf(decision: Decision): Candidate[] {
  const list = decision.outcome?.people ?? decision.outcome?.candidates
  return Array.isArray(list) ? (list as Candidate[]) : []
}

const BLOCKS = 5

export function AssignmentView({ decision }: { decision: Decision }) {
  const { t } = useTranslation('routing')
  return (
    <ul className={css.list}>
      {peopleOf(decision).map((p) => (
        <li key={p.id ?? p.name} className={[css.person, p.chosen ? css.chosen : ''].join(' ')}>
          <Avatar name={p.name} id={p.id} />
          <strong>{p.name}</strong>
          <span className={css.reason}>
            {p.chosen ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconMinus size={16} stroke={2} aria-hidden />}
            {t(p.chosen ? 'chosen' : 'skipped', { reason: p.reason ?? '' })}
          </span>
          {p.limit ? <Load load={p.load ?? 0} limit={p.limit} chosen={!!p.chosen} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Load({ load, limit, chosen }: { load: number; limit: number; chosen: boolean }) {
  const full = Math.round((load / limit) * BLOCKS)
  return (
    <span className={css.load} title={`${load} / ${limit}`} aria-hidden>
      {Array.from({ length: BLOCKS }, (_, i) => (
        <i key={i} className={i < full ? (chosen ? css.ok : css.full) : undefined} />
      ))}
    </span>
  )
}
