import { IconArrowsExchange, IconCheck, IconChevronDown, IconMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '@/features/ticket/words'
import { Tag } from '@/shared/ui/Bits'
import { cellWords, looksForWords, say, type DecisionRow } from './decisions'
import css from './DecisionRows.module.css'

/** Not matching is no error: grey and words; what fired is green with what it did. */
export function DecisionRows({ rows }: { rows: DecisionRow[] }) {
  const { t } = useTranslation('routing')
  const [all, setAll] = useState(false)
  const lastHit = rows.reduce((last, r, i) => (r.matched ? i : last), -1)
  const cut = Math.max(lastHit + 1, 8)
  const shown = all ? rows : rows.slice(0, cut)
  const hidden = rows.length - shown.length
  return (
    <ol>
      {shown.map((row) => (
        <li key={row.id} className={[css.row, row.matched && row.applied ? css.fired : ''].join(' ')}>
          <span className={css.index}>{row.index}</span>
          <Mark row={row} />
          <span className={css.name}>{row.name ?? row.id}</span>
          <span className={css.reason}>
            <Reason row={row} />
          </span>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={css.rest} onClick={() => setAll(true)}>
            <IconChevronDown size={16} stroke={2} aria-hidden /> {t('restRows', { count: hidden })}
          </button>
        </li>
      )}
    </ol>
  )
}

function Mark({ row }: { row: DecisionRow }) {
  const { t } = useTranslation('routing')
  const [Icon, label] = row.matched
    ? row.applied
      ? [IconCheck, t('mark.fired')]
      : [IconArrowsExchange, t('mark.lost')]
    : [IconMinus, t('mark.not')]
  return (
    <span className={css.mark} title={label}>
      <Icon size={16} stroke={2} aria-hidden />
      <span className="sr">{label}</span>
    </span>
  )
}

export function Reason({ row }: { row: DecisionRow }) {
  const { t } = useTranslation('routing')
  const words = useWords()
  if (row.matched && row.applied)
    return (
      <>
        {Object.entries(row.outputs ?? {})
          .filter(([, v]) => v !== null && v !== '' && v !== undefined)
          .map(([k, v]) => (
            <span key={k} className={css.output}>
              {k === 'then' ? t(`then.${String(v)}`, { defaultValue: say(v) }) : words.field(k).toLowerCase()}{' '}
              {k !== 'then' && <Tag tone="ok">{typeof v === 'object' ? say(v) : words.value(k, v)}</Tag>}
            </span>
          ))}
      </>
    )
  if (row.matched) {
    const lost = row.lost?.[0]
    const to = lost?.to ?? lost?.lostTo ?? lost?.winner
    const field = lost?.action ? words.field(lost.action).toLowerCase() : ''
    return <>{to !== undefined ? t('lostTo', { row: say(to), field }) : t('notNeeded')}</>
  }
  if (!row.failed) return <>{t('notFit')}</>
  const { column, label, cell, value } = row.failed
  if (looksForWords(cell)) return <>{t('noneOfWords', { words: brief(cellWords(cell)) })}</>
  if (cell === 'true' || cell === 'false')
    return <>{t('failedCell', { column: (label ?? column).toLowerCase(), cell: words.value('', cell === 'true'), value: words.value('', !!value) })}</>
  return <>{t('failedCell', { column: (label ?? column).toLowerCase(), cell: cellWords(cell), value: brief(say(value)) })}</>
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
