import i18next from 'i18next'
import { named } from '@/shared/format'
import { isFeel, parseCell, partsOf, valuesOf } from './cells'
import type { Action, Fact, FactType, Input, Option, Output, Row, RuleTable } from './tables'

/** A piece of a sentence; the page tints each kind in its own way. */
export interface Part {
  kind: 'glue' | 'fact' | 'word' | 'result' | 'feel'
  text: string
}
/** A column, or a fact or action that has no column yet. */
export interface Column {
  key: string
  label: string
  type: FactType
  options?: Option[]
  addsUp?: boolean
}

const t = (key: string, values?: Record<string, unknown>) => i18next.t(`studio:rules.${key}`, values)

export function inputOf(inputs: Input[], facts: Fact[], key: string): Column {
  const input = inputs.find((i) => i.id === key || i.fact === key)
  const fact = facts.find((f) => f.name === (input?.fact ?? key))
  const found = input ?? fact
  return {
    key,
    label: named(found?.label) || named(fact?.label) || key,
    type: found?.type ?? fact?.type ?? 'string',
    options: found?.options ?? fact?.options,
  }
}

export function outputOf(outputs: Output[], actions: Action[], key: string): Column {
  const output = outputs.find((o) => o.id === key || o.key === key)
  const action = actions.find((a) => a.key === (output?.key ?? key))
  const found = output ?? action
  return {
    key,
    label: named(found?.label) || key,
    type: found?.type ?? 'string',
    options: found?.options ?? action?.options,
    addsUp: found?.addsUp ?? action?.addsUp,
  }
}

/** The name of the output "then", which ends or continues the list. */
export function stopKey(outputs: Output[]): string {
  return outputs.find((o) => o.key === 'then')?.id ?? 'then'
}
export function stops(row: Row, outputs: Output[]): boolean {
  return valuesOf(row.then[stopKey(outputs)] ?? row.then.then)[0] === 'stop'
}

export function optionLabel(options: Option[] | undefined, value: string): string {
  const option = options?.find((o) => o.value === value)
  return named(option?.label) || value
}

function lower(text: string): string {
  // abbreviations such as VIP keep their letters
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}

/** "channel is mail and words have any of vpn, впн": in the order of the columns. */
export function whenParts(row: Row, inputs: Input[], facts: Fact[]): Part[] {
  const order = inputs.map((i) => i.id)
  const keys = Object.keys(row.when)
    .filter((k) => row.when[k])
    .sort((a, b) => place(order, a) - place(order, b))
  const parts = keys.flatMap((key, i): Part[] => [
    ...(i > 0 ? [{ kind: 'glue', text: t('and') } as Part] : []),
    ...conditionParts(row.when[key]!, inputOf(inputs, facts, key)),
  ])
  return parts.length ? parts : [{ kind: 'fact', text: t('always') }]
}

function place(order: string[], key: string): number {
  const at = order.indexOf(key)
  return at < 0 ? order.length : at
}

function conditionParts(cell: string, column: Column): Part[] {
  const fact: Part = { kind: 'fact', text: lower(column.label) }
  const condition = parseCell(cell, column.type)
  if (!condition) return [fact, { kind: 'feel', text: cell.trim() }]
  const { op, values } = condition
  if (column.type === 'boolean' && op === 'is')
    return [fact, { kind: 'glue', text: t('op.bool') }, { kind: 'word', text: t(values[0] === 'true' ? 'yes' : 'no') }]
  if (op === 'between') return [fact, { kind: 'glue', text: t('op.between') }, { kind: 'word', text: values.join(' – ') }]
  return [fact, { kind: 'glue', text: t(`op.${op}`) }, ...values.map((v): Part => ({ kind: 'word', text: optionLabel(column.options, v) }))]
}

/** "group Network, tag vpn". */
export function thenParts(row: Row, outputs: Output[], actions: Action[]): Part[] {
  const stop = stopKey(outputs)
  const order = outputs.map((o) => o.id)
  const keys = Object.keys(row.then)
    .filter((k) => k !== stop && k !== 'then' && row.then[k] !== undefined)
    .sort((a, b) => place(order, a) - place(order, b))
  const parts = keys.flatMap((key, i): Part[] => {
    const column = outputOf(outputs, actions, key)
    const value = row.then[key]
    const comma: Part[] = i > 0 ? [{ kind: 'glue', text: ',' }] : []
    const label: Part = { kind: 'fact', text: lower(column.label) }
    if (isFeel(value)) return [...comma, label, { kind: 'feel', text: value.feel }]
    const texts = (column.addsUp ? partsOf(value) : valuesOf(value)).map((v) => (column.type === 'boolean' ? t(v === 'true' ? 'yes' : 'no') : optionLabel(column.options, v)))
    return [...comma, label, { kind: 'result', text: texts.join(', ') }]
  })
  if (parts.length) return parts
  return [{ kind: 'glue', text: t(stops(row, outputs) ? 'onlyStop' : 'nothing') }]
}

export function plain(parts: Part[]): string {
  return parts.map((p) => p.text).join(' ').replaceAll(/ ([,:])/g, '$1')
}

/** Words that stand in other rows already, with the number of the row. */
export function wordsElsewhere(table: Pick<RuleTable, 'rows' | 'inputs'>, facts: Fact[], rowId: string): Map<string, number> {
  const found = new Map<string, number>()
  table.rows.forEach((row, i) => {
    if (row.id === rowId) return
    for (const [key, cell] of Object.entries(row.when)) {
      const column = inputOf(table.inputs, facts, key)
      if (column.type !== 'words') continue
      for (const word of parseCell(cell, column.type)?.values ?? []) if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), i + 1)
    }
  })
  return found
}
