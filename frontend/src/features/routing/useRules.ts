import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSaver } from '@/features/studio/useSaver'
import { actionsQuery, factsQuery, plainTable, type Row, type RuleTable } from './tables'

const MOST_STEPS = 60

/** The draft under the hands of its editor: rows with undo, saved as they change. */
export function useRules(first: RuleTable, tag: string) {
  const client = useQueryClient()
  const { data: facts = [] } = useQuery(factsQuery)
  const { data: actions = [] } = useQuery(actionsQuery)
  const [table, setTable] = useState(first)
  const [draft, setDraft] = useState(!!first.draft)
  const [saves, setSaves] = useState(0)
  const past = useRef<Row[][]>([])
  const byFile = useRef(false)
  const [undos, setUndos] = useState(0)
  const saver = useSaver<RuleTable>(`/tables/${first.key}/draft`, tag, (raw, newest) => {
    const answer = plainTable(raw)
    setDraft(true)
    setSaves((n) => n + 1)
    setTable((mine) => (newest ? { ...answer, rows: byFile.current ? answer.rows : follow(mine.rows, answer) } : { ...mine, inputs: answer.inputs, outputs: answer.outputs }))
    void client.invalidateQueries({ queryKey: ['tables'] })
    void client.invalidateQueries({ queryKey: ['models'] })
  })
  const { save } = saver
  const put = useCallback(
    (rows: Row[]) => {
      setTable((mine) => ({ ...mine, rows }))
      byFile.current = false
      save({ rows: rows.map(bare) })
    },
    [save],
  )
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  const change = useCallback(
    (make: (rows: Row[]) => Row[]) => {
      const rows = make(latest.current.rows)
      if (rows === latest.current.rows) return
      past.current = [...past.current.slice(-MOST_STEPS), latest.current.rows]
      setUndos(past.current.length)
      latest.current = { ...latest.current, rows }
      put(rows)
    },
    [put],
  )
  const undo = useCallback(() => {
    const before = past.current.pop()
    setUndos(past.current.length)
    if (before) put(before)
  }, [put])
  const edit = (id: string, changed: Partial<Row>) => change((rows) => rows.map((r) => (r.id === id ? { ...r, ...changed } : r)))
  /** the file itself, as the table and XML views write it */
  const saveXml = useCallback(
    (xml: string) => {
      byFile.current = true
      past.current = []
      setUndos(0)
      save({ xml })
    },
    [save],
  )
  return { table, facts, actions, draft, saves, saver, change, edit, undo, undos, saveXml, setTable }
}
export type Rules = ReturnType<typeof useRules>

function bare({ hits30: _, locked: __, ...row }: Row) {
  return row
}

/** What the server made of new columns: rows speak of them by their id from now on. Empty cells being typed stay. */
function follow(mine: Row[], answer: RuleTable): Row[] {
  const inputs = new Map(answer.inputs.map((i) => [i.fact, i.id]))
  const outputs = new Map(answer.outputs.map((o) => [o.key, o.id]))
  const rename = <V,>(cells: Record<string, V>, ids: Map<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([k, v]) => [ids.get(k) ?? k, v]))
  const known = new Map(answer.rows.map((r) => [r.id, r]))
  const same = mine.length === answer.rows.length && mine.every((r) => known.has(r.id))
  if (!same) return answer.rows
  return mine.map((r) => ({ ...r, when: rename(r.when, inputs), then: rename(r.then, outputs), hits30: known.get(r.id)?.hits30, locked: known.get(r.id)?.locked }))
}

let made = 0
export function newRow(name: string): Row {
  return { id: `rule_${Date.now().toString(36)}${(made++).toString(36)}`, name, enabled: true, when: {}, then: {} }
}

/** The row at another place; nothing passes the locked last one. */
export function moved(rows: Row[], id: string, to: number): Row[] {
  const from = rows.findIndex((r) => r.id === id)
  const last = rows.findIndex((r) => r.locked)
  const most = last < 0 ? rows.length - 1 : last - 1
  const at = Math.max(0, Math.min(to, most))
  if (from < 0 || rows[from]!.locked || at === from) return rows
  const rest = rows.filter((r) => r.id !== id)
  return [...rest.slice(0, at), rows[from]!, ...rest.slice(at)]
}
