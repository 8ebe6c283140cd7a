import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRemembered } from '@/shared/remember'
import { Button } from '@/shared/ui/Button'
import { KindIcon } from '../KindIcon'
import { blocksQuery, type Problem } from '../models'
import { aboutStep } from './aboutStep'
import { BlockForm } from './BlockForm'
import { blockName, blockOf } from './blocks'
import type { DiagramElement, Modeling } from './diagram'
import { PlainStep } from './PlainStep'
import { Line } from './StepFields'
import css from './StepPanel.module.css'
import type { Drawing } from './useModeler'

/** What the chosen step does, in words to fill in; everything the engine knows stands behind "All properties". */
export function StepPanel({ drawing, problems }: { drawing: Drawing; problems: Problem[] }) {
  const { t } = useTranslation('studio')
  const { modeler, selected } = drawing
  const [all, setAll] = useRemembered('studio.allProperties', false)
  const { data: blocks = [] } = useQuery(blocksQuery)
  const bo = selected?.businessObject
  const block = bo ? blockOf(blocks, bo.get('camunda:modelerTemplate') as string | undefined, delegate(bo)) : undefined
  const own = problems.filter((p) => p.element === selected?.id)
  const rename = (name: string) => selected && modeler?.get<Modeling>('modeling').updateProperties(selected, { name: name || undefined })
  return (
    <aside className={css.panel} aria-label={t('step.label')}>
      {!selected && !all && <p className={css.none}>{t('step.none')}</p>}
      {selected && (
        <header className={css.head}>
          <span className={css.icon}>
            <KindIcon kind={block ? 'block' : 'process'} />
          </span>
          <div>
            <h2>{block ? blockName(block) : t(`type.${selected.type.replace('bpmn:', '')}`, { defaultValue: selected.type.replace('bpmn:', '') })}</h2>
            <small>{block ? t('step.block', { version: Number(bo?.get('camunda:modelerTemplateVersion') ?? block.version) }) : selected.id}</small>
          </div>
        </header>
      )}
      {selected && modeler && !all && (
        <div className={css.body}>
          <Line id="name" label={t(selected.waypoints ? 'step.answer' : 'step.name')} value={selected.businessObject.name ?? ''} onChange={rename} />
          {block ? (
            <BlockForm key={selected.id} drawing={drawing} element={selected} block={block} problems={own} />
          ) : (
            <>
              <PlainStep key={selected.id} drawing={drawing} element={selected} />
              {own.map((p, i) => (
                <p key={i} className={css.error}>
                  {aboutStep(p)}
                </p>
              ))}
            </>
          )}
        </div>
      )}
      {all && <AllProperties drawing={drawing} />}
      <footer className={css.foot}>
        <Button look="plain" aria-pressed={all} onClick={() => setAll(!all)}>
          {t(all ? 'step.plain' : 'step.all')}
        </Button>
      </footer>
    </aside>
  )
}

function delegate(bo: DiagramElement['businessObject']): string | undefined {
  return typeof bo.get === 'function' && bo.$type !== 'bpmn:SequenceFlow' ? (bo.get('camunda:delegateExpression') as string | undefined) : undefined
}

/** The standard properties panel, mounted only when it is wanted. It is made for a light ground. */
function AllProperties({ drawing: { modeler } }: { drawing: Drawing }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const panel = modeler?.get<{ attachTo(at: HTMLElement): void; detach(): void }>('propertiesPanel')
    if (!panel || !box.current) return
    panel.attachTo(box.current)
    return () => panel.detach()
  }, [modeler])
  return <div ref={box} className={css.standard} />
}
