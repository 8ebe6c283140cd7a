import i18next from 'i18next'
import { named } from '@/shared/format'
import type { Block, BlockProperty } from '../models'

export function blockName(block: Block): string {
  return named(block.lanedesk?.texts?.name ?? block.name)
}
export function blockHelp(block: Block): string {
  return named(block.lanedesk?.texts?.description ?? block.description)
}
/** The group it stands in; the known ones have words of their own in three languages. */
export function blockGroup(block: Block): string {
  const id = block.category?.id ?? 'other'
  return i18next.t(`studio:group.${id}`, { defaultValue: named(block.lanedesk?.texts?.category) || block.category?.name || id })
}

export interface BlockField {
  /** name of the input parameter or property */
  name: string
  /** where the value is written */
  binding: string
  label: string
  help: string
  kind: 'line' | 'text' | 'choice'
  required: boolean
  initial: string
  pattern?: string
  choices: { value: string; label: string }[]
}

const BINDINGS = ['camunda:inputParameter', 'property', 'camunda:property']

/** What a person fills in: the visible fields in the reader's language. */
export function fieldsOf(block: Block): BlockField[] {
  return block.properties.filter((p) => p.type !== 'Hidden' && BINDINGS.includes(p.binding.type)).map((p) => field(block, p))
}

/** A newer version of a block: new fields get their beginnings, filled ones keep their values. */
export function upgradeOf(block: Block, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(block)
      .filter((f) => values[f.name] === undefined && f.initial)
      .map((f) => [f.name, f.initial]),
  )
}

/** @returns why a value does not fit its field, in the words of the block; nothing when it does */
export function wrongValue(field: BlockField, value: string): string | undefined {
  if (!field.pattern || value === '' || value.includes('${')) return undefined
  return new RegExp(field.pattern).test(value) ? undefined : field.help
}

function field(block: Block, p: BlockProperty): BlockField {
  const name = p.binding.name ?? p.id ?? ''
  const words = block.lanedesk?.texts?.fields?.[p.id ?? name]
  return {
    name,
    binding: p.binding.type,
    pattern: typeof p.constraints?.pattern === 'string' ? p.constraints.pattern : p.constraints?.pattern?.value,
    label: named(words?.label) || p.label || name,
    help: named(words?.description) || p.description || '',
    kind: p.type === 'Text' ? 'text' : p.type === 'Dropdown' || p.type === 'Boolean' ? 'choice' : 'line',
    required: !!p.constraints?.notEmpty,
    initial: p.value ?? '',
    choices: (p.choices ?? []).map((c) => ({ value: c.value, label: named(words?.choices?.[c.value]) || c.name })),
  }
}

/** @param facts what the conditions may ask, such as channelKind; an unknown fact hides nothing */
export function isShown(block: Block, name: string, facts: Record<string, string | undefined>): boolean {
  const when = block.lanedesk?.show?.[name]
  if (!when) return true
  return Object.entries(when).every(([fact, allowed]) => facts[fact] === undefined || allowed.includes(facts[fact]))
}

/** Which values go away when a field is hidden: those the block says to clear; the others wait unseen. */
export function clearedBy(block: Block, facts: Record<string, string | undefined>, values: Record<string, string>): string[] {
  return Object.entries(block.lanedesk?.whenHidden ?? {})
    .filter(([name, what]) => what === 'clear' && values[name] && !isShown(block, name, facts))
    .map(([name]) => name)
}

/** The delegate a block stands for, "${sendInitiativeMessage}". */
export function delegateOf(block: Block): string | undefined {
  return block.properties.find((p) => p.binding.name === 'camunda:delegateExpression')?.value
}

/** The block of a step: by the template it was made from, else by its delegate. */
export function blockOf(blocks: Block[], template: string | undefined, delegate: string | undefined): Block | undefined {
  return blocks.find((b) => b.id === template) ?? blocks.find((b) => delegate !== undefined && delegateOf(b) === delegate)
}
