import { IconAlertTriangle, IconCircleCheckFilled, IconGripVertical, IconLock, IconPlayerStop } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '@/features/studio/Switch'
import { RuleForm } from './RuleForm'
import css from './RuleRow.module.css'
import { Sentence } from './Sentence'
import { stops, thenParts, whenParts } from './sentence'
import type { Row } from './tables'
import type { Rules } from './useRules'

interface Props {
  rules: Rules
  row: Row
  index: number
  most: number
  open: boolean
  fired: boolean
  locked: boolean
  dragged: boolean
  onOpen: () => void
  onMove: (to: number) => void
  onDrag: (id: string | null) => void
  onDrop: () => void
}

export function RuleRow({ rules, row, index, most, open, fired, locked, dragged, onOpen, onMove, onDrag, onDrop }: Props) {
  const { t } = useTranslation('studio')
  const { table, facts, actions } = rules
  const problems = (table.problems ?? []).filter((p) => p.element === row.id || p.row === index)
  const fixed = !!row.locked || locked
  const keys = (e: KeyboardEvent) => {
    if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown') && !fixed) onMove(index - 1 + (e.key === 'ArrowUp' ? -1 : 1))
    else if (e.key === ' ' && !fixed) rules.edit(row.id, { enabled: !row.enabled })
    else if (e.key === 'Enter') onOpen()
    else return
    e.preventDefault()
  }
  return (
     
    <li
      data-row={row.id}
      className={[css.row, open ? css.open : '', fired ? css.fired : '', row.enabled ? '' : css.off, dragged ? css.dragged : ''].join(' ')}
      onDragOver={(e) => e.preventDefault()}
      onDrop={onDrop}
    >
      <div className={css.line}>
        <span className={css.mark}>
          {fired ? <IconCircleCheckFilled size={16} role="img" aria-label={t('rules.fired')} /> : null}
          {!fired && !fixed && (
            <span className={css.grip} draggable onDragStart={() => onDrag(row.id)} onDragEnd={() => onDrag(null)} title={t('rules.drag')}>
              <IconGripVertical size={16} stroke={2} aria-hidden />
            </span>
          )}
        </span>
        <button
          type="button"
          className={css.opener}
          aria-expanded={open}
          aria-keyshortcuts="Enter Space Alt+ArrowUp Alt+ArrowDown"
          onClick={onOpen}
          onKeyDown={keys}
        >
          <span className={css.index}>{index}</span>
          <span className={css.name}>
            {row.name}
            {!row.enabled && <small>{t('rules.off')}</small>}
          </span>
          {!open && (
            <span className={css.reads}>
              <Sentence lead={t('rules.when')} parts={whenParts(row, table.inputs, facts)} />
              <Sentence lead={t('rules.then')} parts={thenParts(row, table.outputs, actions)} />
            </span>
          )}
        </button>
        {row.hits30 !== undefined && (
          <span className={css.hits} title={t('rules.hits', { count: row.hits30 })}>
            <i style={{ width: `${Math.round((row.hits30 / most) * 100)}%` }} aria-hidden />
            <b>{row.hits30}</b>
          </span>
        )}
        <span className={css.stop}>
          {row.locked ? (
            <>
              <IconLock size={14} stroke={1.75} aria-hidden /> {t('rules.last')}
            </>
          ) : stops(row, table.outputs) ? (
            <>
              <IconPlayerStop size={14} stroke={1.75} aria-hidden /> {t('rules.stop')}
            </>
          ) : null}
        </span>
        <span className={css.switch}>
          {!row.locked && <Switch label={t('rules.onOff', { name: row.name })} on={row.enabled} disabled={locked} onChange={(enabled) => rules.edit(row.id, { enabled })} />}
        </span>
      </div>
      {open && <RuleForm rules={rules} row={row} locked={locked} problems={problems} />}
      {problems.length > 0 && (
        <ul className={css.problems}>
          {problems.map((p, i) => (
            <li key={i} className={p.severity === 'warning' ? css.warning : undefined}>
              <IconAlertTriangle size={14} stroke={2} aria-hidden /> {p.message}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
