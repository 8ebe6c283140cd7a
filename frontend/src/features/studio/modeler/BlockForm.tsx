import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tablesQuery } from '@/features/routing/tables'
import { statusesQuery } from '@/features/ticket/data'
import { named } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import type { Block, Problem } from '../models'
import { aboutStep } from './aboutStep'
import { clearedBy, fieldsOf, isShown, upgradeOf, wrongValue, type BlockField } from './blocks'
import { channelsQuery, type Channel } from './channels'
import type { DiagramElement } from './diagram'
import { Area, Choice, Line } from './StepFields'
import css from './StepPanel.module.css'
import { changeFields, valuesOf } from './steps'
import type { Drawing } from './useModeler'

interface Props {
  drawing: Drawing
  element: DiagramElement
  block: Block
  problems: Problem[]
}

/** The form of a block: only what matters for the chosen channel is shown, and what is taken out is said. */
export function BlockForm({ drawing, element, block, problems }: Props) {
  const { t } = useTranslation('studio')
  const { data: channels = [] } = useQuery(channelsQuery)
  const [taken, setTaken] = useState<{ names: string[]; channel: string } | null>(null)
  const values = valuesOf(element, block)
  const channelField = block.lanedesk?.channelField
  const factsFor = (channel: string | undefined) => ({ channelKind: channels.find((c) => c.key === channel)?.kind })
  const facts = factsFor(channelField ? values[channelField] : undefined)
  const fields = fieldsOf(block)
  const labelOf = (name: string) => fields.find((f) => f.name === name)?.label ?? name
  const write = (changed: Record<string, string | undefined>) => drawing.modeler && changeFields(drawing.modeler, element, block, changed)
  const set = (name: string, value: string) => {
    if (name !== channelField) return void write({ [name]: value === '' ? undefined : value })
    const cleared = clearedBy(block, factsFor(value), values)
    setTaken(cleared.length ? { names: cleared, channel: value } : null)
    write({ [name]: value, ...Object.fromEntries(cleared.map((n) => [n, undefined])) })
  }
  const stray = fields.filter((f) => !isShown(block, f.name, facts) && values[f.name] && block.lanedesk?.whenHidden?.[f.name] === 'clear')
  const mail = channels.find((c) => c.kind === 'mail')
  const version = Number(element.businessObject.get('camunda:modelerTemplateVersion') ?? block.version)
  const shown = fields.filter((f) => isShown(block, f.name, facts))
  const said = problems.filter((p) => !stray.some((f) => p.column === f.name))
  return (
    <>
      {version < block.version && (
        <div className={css.notice}>
          <p>{t('step.newer', { version: block.version })}</p>
          <Button onClick={() => drawing.modeler && upgrade(drawing, element, block)}>{t('step.upgrade')}</Button>
        </div>
      )}
      {shown.map((f) => (
        <Input key={f.name} field={f} value={values[f.name] ?? ''} channels={f.name === channelField ? channels : undefined} invalid={(f.required && !values[f.name]) || wrongValue(f, values[f.name] ?? '') !== undefined} onChange={(v) => set(f.name, v)} />
      ))}
      {taken && (
        <p className={css.notice} role="status">
          <IconInfoCircle size={16} stroke={1.75} aria-hidden /> {t('step.takenOut', { fields: taken.names.map(labelOf).join(', '), channel: nameOf(channels, taken.channel) })}
        </p>
      )}
      {stray.map((f) => (
        <div key={f.name} className={css.stray} role="alert">
          <p className={css.error}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            <span>
              <b>{t('step.notHere', { field: f.label, channel: nameOf(channels, values[channelField!]) })}</b> {values[f.name]}
            </span>
          </p>
          <div className={css.repairs}>
            {mail && channelField && <Button onClick={() => write({ [channelField]: mail.key })}>{t('step.byMail')}</Button>}
            <Button look="plain" onClick={() => write({ [f.name]: undefined })}>
              {t('step.takeOut')}
            </Button>
          </div>
        </div>
      ))}
      {said.map((p, i) => (
        <p key={i} className={css.error}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {aboutStep(p)}
        </p>
      ))}
    </>
  )
}

const nameOf = (channels: Channel[], key: string | undefined) => named(channels.find((c) => c.key === key)?.name) || key || ''

/** A newer version of the block: new fields get their beginnings, filled ones keep their values. */
function upgrade(drawing: Drawing, element: DiagramElement, block: Block) {
  const fixed = Object.fromEntries(block.properties.filter((p) => p.type === 'Hidden' && p.binding.type === 'property' && p.value !== undefined).map((p) => [p.binding.name!, p.value]))
  changeFields(drawing.modeler!, element, block, upgradeOf(block, valuesOf(element, block)), {
    ...fixed,
    'camunda:modelerTemplate': block.id,
    'camunda:modelerTemplateVersion': block.version,
  })
}

interface InputProps {
  field: BlockField
  value: string
  channels?: Channel[]
  invalid: boolean
  onChange: (value: string) => void
}

function Input({ field: f, value, channels, invalid, onChange }: InputProps) {
  const { t } = useTranslation('studio')
  const { data: tables = [] } = useQuery({ ...tablesQuery, enabled: f.name === 'table' })
  const { data: statuses = [] } = useQuery({ ...statusesQuery, enabled: f.name === 'status' })
  const common = { id: f.name, label: f.label, help: f.help, required: f.required ? t('form.required') : undefined, invalid, value, onChange }
  if (channels?.length) return <Choice {...common} choices={channels.map((c) => ({ value: c.key, label: named(c.name) }))} />
  if (f.kind === 'choice') return <Choice {...common} value={value || f.initial} choices={f.choices} />
  if (f.name === 'table' && tables.length) return <Choice {...common} choices={tables.map((x) => ({ value: x.key, label: named(x.name) }))} />
  if (f.name === 'status' && statuses.length) return <Choice {...common} choices={statuses.map((s) => ({ value: s.key, label: named(s.name) }))} />
  if (f.kind === 'text') return <Area {...common} />
  return <Line {...common} />
}
