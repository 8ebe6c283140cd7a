import type { FactType, Value } from './tables'

/** How a cell asks; each kind of fact offers some of them. */
export type Op = 'is' | 'isNot' | 'hasAny' | 'hasAll' | 'hasNone' | 'lt' | 'le' | 'gt' | 'ge' | 'between' | 'empty' | 'notEmpty'

/** A cell that people can read: an operator and its values; text that is more than that stays text. */
export interface Condition {
  op: Op
  values: string[]
}

const WORD_OPS: Record<string, Op> = { containsAny: 'hasAny', containsAll: 'hasAll', containsNone: 'hasNone' }
const WORD_CALLS = Object.fromEntries(Object.entries(WORD_OPS).map(([call, op]) => [op, call])) as Record<string, string>
const COMPARE: Record<string, Op> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' }
const SIGNS = Object.fromEntries(Object.entries(COMPARE).map(([sign, op]) => [op, sign])) as Record<string, string>

const NUMBER = '-?\\d+(?:\\.\\d+)?'
const LITERAL = new RegExp(`^(?:"((?:[^"\\\\]|\\\\.)*)"|(${NUMBER}|true|false))`)

/** Comma-separated literals; null when there is anything else. Quoted and bare are told apart by `quoted`. */
function literals(text: string): { values: string[]; quoted: boolean } | null {
  let rest = text.trim()
  const values: string[] = []
  const kinds = new Set<boolean>()
  while (rest) {
    const found = LITERAL.exec(rest)
    if (!found) return null
    kinds.add(found[1] !== undefined)
    values.push(found[1] !== undefined ? unescape(found[1]) : found[2]!)
    rest = rest.slice(found[0].length).trimStart()
    if (!rest) break
    if (!rest.startsWith(',')) return null
    rest = rest.slice(1).trimStart()
    if (!rest) return null
  }
  return values.length && kinds.size === 1 ? { values, quoted: kinds.has(true) } : null
}

const unescape = (text: string) => text.replaceAll(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c))
const escape = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
const quote = (text: string) => `"${escape(text)}"`

/**
 * Reads a cell.
 * @returns undefined when the cell asks nothing, null when it is too much for chips (it is then shown as FEEL)
 */
export function parseCell(cell: string | undefined, type: FactType): Condition | null | undefined {
  const text = (cell ?? '').trim()
  if (text === '' || text === '-') return undefined
  const condition = read(text)
  // what would be written back must ask the same, or it is not ours to touch
  return condition && sameCell(writeCell(condition, type), text) ? condition : null
}

function read(text: string): Condition | null {
  if (text === 'null') return { op: 'empty', values: [] }
  if (/^not\(\s*null\s*\)$/.test(text)) return { op: 'notEmpty', values: [] }
  const compare = new RegExp(`^(<=|>=|<|>)\\s*(${NUMBER})$`).exec(text)
  if (compare) return { op: COMPARE[compare[1]!]!, values: [compare[2]!] }
  const range = new RegExp(`^\\[\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*\\]$`).exec(text)
  if (range) return { op: 'between', values: [range[1]!, range[2]!] }
  const call = /^(contains\w+)\(([\s\S]*)\)$/.exec(text)
  if (call) {
    const op = WORD_OPS[call[1]!]
    const words = literals(call[2]!)
    return op && words?.quoted ? { op, values: words.values } : null
  }
  const not = /^not\(([\s\S]*)\)$/.exec(text)
  if (not) {
    const values = literals(not[1]!)
    return values ? { op: 'isNot', values: values.values } : null
  }
  const values = literals(text)
  return values ? { op: 'is', values: values.values } : null
}

/** Writes a condition as the FEEL cell; one without values asks nothing. */
export function writeCell({ op, values }: Condition, type: FactType): string {
  if (op === 'empty') return 'null'
  if (op === 'notEmpty') return 'not(null)'
  const given = values.map((v) => v.trim()).filter((v, i, list) => v !== '' && list.indexOf(v) === i)
  if (given.length === 0) return ''
  if (op in SIGNS) return `${SIGNS[op]} ${given[0]}`
  if (op === 'between') return given.length > 1 ? `[${given[0]}..${given[1]}]` : `>= ${given[0]}`
  if (op in WORD_CALLS) return `${WORD_CALLS[op]}(${given.map(quote).join(', ')})`
  const bare = type === 'number' || type === 'boolean'
  const list = given.map((v) => (bare ? v : quote(v))).join(', ')
  return op === 'isNot' ? `not(${list})` : list
}

/** Equal but for blanks between the parts. */
export function sameCell(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b)
}
function squeeze(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''))
}

/** What can be asked of a fact of this type. */
export function opsOf(type: FactType): Op[] {
  if (type === 'words') return ['hasAny', 'hasAll', 'hasNone']
  if (type === 'number') return ['is', 'isNot', 'lt', 'le', 'gt', 'ge', 'between', 'empty', 'notEmpty']
  if (type === 'boolean') return ['is']
  if (type === 'list') return ['is', 'isNot']
  return ['is', 'isNot', 'hasAny', 'hasNone', 'empty', 'notEmpty']
}

/** A condition to begin with when a fact is chosen. */
export function firstCondition(type: FactType): Condition {
  return { op: opsOf(type)[0]!, values: type === 'boolean' ? ['true'] : [] }
}

export function isFeel(value: Value | undefined): value is { feel: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The constant of an outcome as single values: "vpn, urgent" of a list is two. */
export function valuesOf(value: Value | undefined): string[] {
  if (value === undefined || isFeel(value)) return []
  return (Array.isArray(value) ? value : [value]).map(String).filter((v) => v !== '')
}

/** What adds up is a text of parts: "page, mail". */
export function partsOf(value: Value | undefined): string[] {
  return valuesOf(value).flatMap((v) => v.split(',').map((x) => x.trim()).filter(Boolean))
}

/** The outcome typed by a person in the type of its column; undefined when nothing was. */
export function toValue(texts: string[], type: FactType): Value | undefined {
  const given = texts.map((v) => v.trim()).filter(Boolean)
  if (given.length === 0) return undefined
  if (type === 'list') return given
  if (type === 'number' && !Number.isNaN(Number(given[0]))) return Number(given[0])
  if (type === 'boolean') return given[0] === 'true'
  return given[0]
}
