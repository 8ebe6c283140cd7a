import { Menu } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { Segments } from '@/features/studio/Segments'
import type { Problem } from '@/features/studio/models'
import { named } from '@/shared/format'
import { Button, IconButton } from '@/shared/ui/Button'
import { ActionLine } from './ActionLine'
import { firstCondition, toValue, valuesOf, writeCell } from './cells'
import { ConditionLine } from './ConditionLine'
import css from './RuleForm.module.css'
import { inputOf, outputOf, stopKey, wordsElsewhere } from './sentence'
import type { Row, Value } from './tables'
import { newRow, type Rules } from './useRules'

interface Props {
  rules: Rules
  row: Row
  locked: boolean
  problems: Problem[]
}

/** The open rule: conditions and outcomes as drop-downs and words; nothing here is code. */
export function RuleForm({ rules, row, locked, problems }: Props) {
  const { t } = useTranslation('studio')
  const { set } = useStudio()
  const { table, facts, actions } = rules
  const stop = stopKey(table.outputs)
  const fixed = locked || !!row.locked
  const edit = (changed: Partial<Row>) => rules.edit(row.id, changed)
  const when = (key: string, cell: string | undefined) => {
    const cells = { ...row.when }
    if (cell === undefined) delete cells[key]
    else cells[key] = cell
    edit({ when: cells })
  }
  const then = (key: string, value: Value | undefined) => {
    const values = { ...row.then }
    if (value === undefined) delete values[key]
    else values[key] = value
    edit({ then: values })
  }
  const askedFacts = Object.keys(row.when).map((k) => table.inputs.find((i) => i.id === k)?.fact ?? k)
  const columns = table.inputs.map((i) => ({ key: i.id, fact: i.fact, label: named(i.label) }))
  const others = facts.filter((f) => !columns.some((c) => c.fact === f.name)).map((f) => ({ key: f.name, fact: f.name, label: named(f.label) }))
  const free = [...columns, ...others].filter((c) => !askedFacts.includes(c.fact))
  const done = Object.keys(row.then)
  const freeActions = [
    ...table.outputs.map((o) => ({ key: o.id, name: o.key, label: named(o.label) })),
    ...actions.filter((a) => !table.outputs.some((o) => o.key === a.key)).map((a) => ({ key: a.key, name: a.key, label: named(a.label) })),
  ].filter((a) => a.key !== stop && a.name !== 'then' && !done.includes(a.key) && !done.includes(a.name))
  const elsewhere = wordsElsewhere(table, facts, row.id)
  const bad = (column: string) => problems.some((p) => p.column === column)
  return (
    <div className={css.form}>
      <label className={css.label} htmlFor={`name-${row.id}`}>
        {t('rules.name')}
      </label>
      <input id={`name-${row.id}`} className={css.name} value={row.name} disabled={locked} onChange={(e) => edit({ name: e.target.value })} />
      <span className={css.label}>{t('rules.whenCap')}</span>
      <div className={css.lines}>
        {Object.keys(row.when).map((key) => {
          const column = inputOf(table.inputs, facts, key)
          return (
            <ConditionLine
              key={key}
              column={column}
              cell={row.when[key]!}
              invalid={bad(table.inputs.find((i) => i.id === key)?.fact ?? key)}
              disabled={fixed}
              choices={[{ key, label: column.label }, ...free]}
              elsewhere={elsewhere}
              onFact={(to) => {
                const next = { ...row.when }
                delete next[key]
                const type = inputOf(table.inputs, facts, to).type
                edit({ when: { ...next, [to]: writeCell(firstCondition(type), type) } })
              }}
              onCell={(cell) => when(key, cell)}
              onRemove={() => when(key, undefined)}
            />
          )
        })}
        {Object.keys(row.when).length === 0 && <p className={css.none}>{row.locked ? t('rules.lastText') : t('rules.alwaysText')}</p>}
        {!fixed && free.length > 0 && (
          <AddMenu label={t('rules.addCondition')} items={free} onAdd={(key) => {
            const type = inputOf(table.inputs, facts, key).type
            when(key, writeCell(firstCondition(type), type))
          }} />
        )}
      </div>
      <span className={css.label}>{t('rules.thenCap')}</span>
      <div className={css.lines}>
        <div className={css.actions}>
          {done
            .filter((k) => k !== stop && k !== 'then')
            .map((key) => (
              <ActionLine
                key={key}
                column={outputOf(table.outputs, actions, key)}
                value={row.then[key]}
                disabled={locked}
                onChange={(value) => then(key, value ?? '')}
                onRemove={() => then(key, undefined)}
              />
            ))}
          {!locked && freeActions.length > 0 && (
            <AddMenu label={t('rules.addAction')} items={freeActions} onAdd={(key) => {
              const column = outputOf(table.outputs, actions, key)
              then(key, toValue([column.options?.[0]?.value ?? (column.type === 'boolean' ? 'true' : '')], column.type) ?? '')
            }} />
          )}
        </div>
        {!fixed && (
          <div className={css.after}>
            <span>{t('rules.after')}</span>
            <Segments
              label={t('rules.after')}
              value={valuesOf(row.then[stop] ?? row.then.then)[0] === 'stop' ? 'stop' : 'continue'}
              choices={[
                { key: 'continue', label: t('rules.continue') },
                { key: 'stop', label: t('rules.stop') },
              ]}
              onChange={(value) => then(stop, value === 'stop' ? 'stop' : undefined)}
            />
            <span className={css.space} />
            <IconButton label={t('rules.copy')} onClick={() => {
              const copy = { ...row, id: newRow('').id, name: t('rules.copyName', { name: row.name }), hits30: undefined, locked: undefined }
              rules.change((rows) => rows.flatMap((r) => (r.id === row.id ? [r, copy] : [r])))
              set({ row: copy.id })
            }}>
              <IconCopy size={16} stroke={1.75} aria-hidden />
            </IconButton>
            <IconButton label={t('rules.remove')} onClick={() => {
              rules.change((rows) => rows.filter((r) => r.id !== row.id))
              set({ row: undefined })
            }}>
              <IconTrash size={16} stroke={1.75} aria-hidden />
            </IconButton>
          </div>
        )}
      </div>
    </div>
  )
}

function AddMenu({ label, items, onAdd }: { label: string; items: { key: string; label: string }[]; onAdd: (key: string) => void }) {
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button look="plain" icon={<IconPlus size={16} stroke={2} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {items.map((i) => (
          <Menu.Item key={i.key} onClick={() => onAdd(i.key)}>
            {i.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
