import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { useKeys } from '@/shared/keys'
import { Keycap } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import css from './RuleList.module.css'
import { RuleRow } from './RuleRow'
import { plain, thenParts, whenParts } from './sentence'
import { factsQuery, type Row } from './tables'
import { moved, newRow, type Rules } from './useRules'

interface Props {
  rules: Rules
  fired: Set<string>
  locked: boolean
}

/** The rules from top to bottom, each a sentence; one is open at a time. */
export function RuleList({ rules, fired, locked }: Props) {
  const { t } = useTranslation('studio')
  const { param, set } = useStudio()
  const { table, facts, actions } = rules
  const { isPending } = useQuery(factsQuery)
  const [text, setText] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const open = param('row')
  const most = Math.max(1, ...table.rows.map((r) => r.hits30 ?? 0))
  const wanted = text.trim().toLowerCase()
  const says = (r: Row) => `${r.name} ${plain(whenParts(r, table.inputs, facts))} ${plain(thenParts(r, table.outputs, actions))}`.toLowerCase()
  const shown = table.rows.map((row, i) => ({ row, i })).filter(({ row }) => !wanted || says(row).includes(wanted))
  const add = () => {
    const row = newRow(t('rules.newName'))
    const last = table.rows.findIndex((r) => r.locked)
    rules.change((rows) => (last < 0 ? [...rows, row] : [...rows.slice(0, last), row, ...rows.slice(last)]))
    setText('')
    set({ row: row.id })
  }
  const move = (id: string, to: number) => rules.change((rows) => moved(rows, id, to))
  useKeys({ '/': () => search.current?.focus(), ...(locked ? {} : { n: add }) })
  useEffect(() => {
    if (open) document.querySelector(`[data-row="${CSS.escape(open)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <>
      <div className={css.bar}>
        <label className={css.find}>
          <IconSearch size={16} stroke={2} aria-hidden />
          <input ref={search} value={text} onChange={(e) => setText(e.target.value)} placeholder={t('rules.find')} aria-label={t('rules.find')} />
          <Keycap>/</Keycap>
        </label>
        <span className={css.hint}>{t('rules.order', { count: table.rows.length })}</span>
        {!locked && (
          <Button icon={<IconPlus size={16} stroke={2} aria-hidden />} onClick={add}>
            {t('rules.add')}
          </Button>
        )}
      </div>
      <div className={css.columns} aria-hidden>
        <span>{t('rules.rule')}</span>
        <span>{t('rules.reads')}</span>
        <span>{t('rules.hits30')}</span>
        <span>{t('rules.on')}</span>
      </div>
      <ol className={css.list} aria-label={t('nav.rules')} aria-busy={isPending}>
        {shown.map(({ row, i }) => (
          <RuleRow
            key={row.id}
            rules={rules}
            row={row}
            index={i + 1}
            most={most}
            open={open === row.id}
            fired={fired.has(row.id)}
            locked={locked}
            dragged={dragged === row.id}
            onOpen={() => set({ row: open === row.id ? undefined : row.id })}
            onMove={(to) => move(row.id, to)}
            onDrag={setDragged}
            onDrop={() => dragged && move(dragged, i)}
          />
        ))}
        {shown.length === 0 && <li className={css.nothing}>{t('nothingFound')}</li>}
      </ol>
      {!locked && (
        <footer className={css.foot} aria-hidden>
          <Keycap>Alt</Keycap> <Keycap>↑</Keycap> <Keycap>↓</Keycap> {t('rules.keys.move')} <Keycap>Space</Keycap> {t('rules.keys.onOff')} <Keycap>Enter</Keycap> {t('rules.keys.open')}
        </footer>
      )}
    </>
  )
}
