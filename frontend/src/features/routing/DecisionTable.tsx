import { useTranslation } from 'react-i18next'
import { useWords } from '@/features/ticket/words'
import { cellWords, say, type DecisionRow } from './decisions'
import css from './DecisionTable.module.css'

const MOST_ROWS = 7

/** The rows around what fired, as the table the manager edits: green rows, and hatching on the first cell that failed. */
export function DecisionTable({ rows }: { rows: DecisionRow[] }) {
  const { t } = useTranslation('routing')
  const words = useWords()
  const firstHit = Math.max(0, rows.findIndex((r) => r.matched))
  const from = Math.max(0, Math.min(firstHit - 1, rows.length - MOST_ROWS))
  const shown = rows.slice(from, from + MOST_ROWS)
  const inputs = unique(shown.flatMap((r) => (r.failed ? [r.failed.column] : [])))
  const outputs = unique(shown.flatMap((r) => Object.keys(r.outputs ?? {})))
  if (inputs.length + outputs.length === 0) return null
  const labelOf = (column: string) => shown.find((r) => r.failed?.column === column)?.failed?.label ?? words.field(column)
  return (
    <>
      <div className={css.head}>
        <h3>
          {t('asTable')}{' '}
          <small>{t('rowsFromTo', { from: shown[0]?.index, to: shown.at(-1)?.index })}</small>
        </h3>
        <span className={css.key}>
          <i className={css.green} /> {t('mark.fired')} <i className={css.hatched} /> {t('firstFailed')}
        </span>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways when narrow */}
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t('asTable')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">#</th>
              {inputs.map((c) => (
                <th key={c} scope="col">
                  {labelOf(c)}
                </th>
              ))}
              {outputs.map((c, i) => (
                <th key={c} scope="col" className={i === 0 ? css.border : undefined}>
                  {c === 'then' ? t('then.label') : words.field(c)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((r) => (
              <tr key={r.id} className={r.matched && r.applied ? css.fired : undefined}>
                <td>{r.index}</td>
                {inputs.map((c) => (
                  <td key={c} translate={r.failed?.column === c ? 'no' : undefined} className={r.failed?.column === c ? css.failed : undefined}>
                    {r.failed?.column === c ? cellText(r.failed.cell, words) : r.matched ? t('fits') : ''}
                  </td>
                ))}
                {outputs.map((c, i) => {
                  const v = r.outputs?.[c]
                  return (
                    <td key={c} className={i === 0 ? css.border : undefined}>
                      {c === 'then' && v ? t(`thenCell.${String(v)}`, { defaultValue: say(v) }) : typeof v === 'string' ? words.value(c, v) : say(v)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A condition as people read it: yes and no, or the words. */
function cellText(cell: unknown, words: ReturnType<typeof useWords>): string {
  return cell === 'true' || cell === 'false' ? words.value('', cell === 'true') : cellWords(cell)
}

function unique(list: string[]): string[] {
  return [...new Set(list)]
}
