import { Fragment } from 'react'
import css from './Sentence.module.css'
import type { Part } from './sentence'

const FEW = 4

/** Words are tinted, results are semibold, glue words are grey. */
export function Sentence({ lead, parts, all }: { lead?: string; parts: Part[]; all?: boolean }) {
  const shown = all ? parts.map((part) => ({ part, more: 0 })) : brief(parts)
  return (
    <span className={css.sentence}>
      {lead && <span className={css.lead}>{lead}</span>}
      <span>
        {shown.map(({ part, more }, i) => (
          <Fragment key={i}>
            {i > 0 && part.text !== ',' && part.text !== ':' && ' '}
            <span className={css[part.kind]}>{part.text}</span>
            {more > 0 && <span className={css.glue}> +{more}</span>}
          </Fragment>
        ))}
      </span>
    </span>
  )
}

/** A long list of words shows its first few and how many more. */
function brief(parts: Part[]): { part: Part; more: number }[] {
  const shown: { part: Part; more: number }[] = []
  let run = 0
  for (const part of parts) {
    run = part.kind === 'word' ? run + 1 : 0
    if (run <= FEW) shown.push({ part, more: 0 })
    else shown.at(-1)!.more++
  }
  return shown
}
