import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '@/features/ticket/data'
import { named } from '@/shared/format'
import { modelsQuery } from '../models'
import { is, type BpmnFactory, type DiagramElement, type Moddle, type Modeling } from './diagram'
import { Area, Choice, Line } from './StepFields'
import type { Drawing } from './useModeler'

/** The few things that matter of a step that is no block: who, which form, which process, when, how long. */
export function PlainStep({ drawing: { modeler }, element }: { drawing: Drawing; element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { data: models = [] } = useQuery(modelsQuery)
  const { data: groups = [] } = useQuery(groupsQuery)
  const bo = element.businessObject
  const modeling = modeler!.get<Modeling>('modeling')
  const set = (properties: Record<string, unknown>) => modeling.updateProperties(element, properties)
  const text = (name: string) => (bo.get(name) as string | undefined) ?? ''
  const of = (kind: string) => [{ value: '', label: '–' }, ...models.filter((m) => m.kind === kind).map((m) => ({ value: m.key, label: named(m.name) }))]
  if (is(element, 'UserTask'))
    return (
      <>
        <Choice
          id="form"
          label={t('step.form')}
          value={text('camunda:formRef')}
          choices={of('form')}
          onChange={(v) => set({ 'camunda:formRef': v || undefined, 'camunda:formRefBinding': v ? 'deployment' : undefined })}
        />
        <Choice
          id="group"
          label={t('step.group')}
          value={text('camunda:candidateGroups')}
          choices={[{ value: '', label: '–' }, ...groups.map((g) => ({ value: g.key, label: named(g.name) }))]}
          onChange={(v) => set({ 'camunda:candidateGroups': v || undefined })}
        />
        <Line id="assignee" label={t('step.assignee')} help={t('step.assigneeHelp')} value={text('camunda:assignee')} onChange={(v) => set({ 'camunda:assignee': v || undefined })} />
        <Line id="due" label={t('step.due')} help={t('step.dueHelp')} value={text('camunda:dueDate')} onChange={(v) => set({ 'camunda:dueDate': v || undefined })} />
      </>
    )
  if (is(element, 'CallActivity')) return <Choice id="called" label={t('step.called')} value={text('calledElement')} choices={of('process')} onChange={(v) => set({ calledElement: v || undefined })} />
  if (is(element, 'SequenceFlow') && is(element.source, 'ExclusiveGateway', 'InclusiveGateway')) {
    const condition = bo.get('conditionExpression') as Moddle | undefined
    return (
      <Area
        id="condition"
        label={t('step.condition')}
        help={t('step.conditionHelp')}
        value={(condition?.get('body') as string | undefined) ?? ''}
        onChange={(v) =>
          set({ conditionExpression: v ? modeler!.get<BpmnFactory>('bpmnFactory').create('bpmn:FormalExpression', { language: 'feel', body: v }) : undefined })
        }
      />
    )
  }
  const timer = ((bo.get('eventDefinitions') as Moddle[] | undefined) ?? []).find((d) => d.$type === 'bpmn:TimerEventDefinition')
  if (timer && element.type.includes('Event')) {
    const kind = (['timeDuration', 'timeDate', 'timeCycle'] as const).find((k) => timer.get(k)) ?? 'timeDuration'
    const body = (timer.get(kind) as Moddle | undefined)?.get('body') as string | undefined
    return (
      <Line
        id="timer"
        label={t(`step.${kind}`)}
        help={t('step.timerHelp')}
        value={body ?? ''}
        onChange={(v) =>
          modeling.updateModdleProperties(element, timer, { [kind]: v ? modeler!.get<BpmnFactory>('bpmnFactory').create('bpmn:FormalExpression', { body: v }) : undefined })
        }
      />
    )
  }
  const docs = (bo.get('documentation') as Moddle[] | undefined) ?? []
  if (!is(element, 'SequenceFlow', 'Process', 'Collaboration'))
    return (
      <Area
        id="docs"
        label={t('step.docs')}
        value={(docs[0]?.get('text') as string | undefined) ?? ''}
        onChange={(v) => set({ documentation: v ? [modeler!.get<BpmnFactory>('bpmnFactory').create('bpmn:Documentation', { text: v })] : [] })}
      />
    )
  return null
}
