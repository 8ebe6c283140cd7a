import { useQuery } from '@tanstack/react-query'
import {
  IconArrowRight,
  IconArrowsHorizontal,
  IconBoxMultiple,
  IconCircle,
  IconCircleFilled,
  IconClock,
  IconDiamond,
  IconHandStop,
  IconLasso,
  IconMail,
  IconSearch,
  IconSquareRounded,
  IconUser,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '@/shared/keys'
import { Keycap } from '@/shared/ui/Bits'
import { IconButton } from '@/shared/ui/Button'
import { KindIcon } from '../KindIcon'
import { blocksQuery } from '../models'
import { blockGroup, blockHelp, blockName } from './blocks'
import type { DiagramElement, Factory, Modeler } from './diagram'
import css from './Palette.module.css'
import { blockShape, insertAfter } from './steps'

const basics = [
  { key: 'start', Icon: IconCircle, options: { type: 'bpmn:StartEvent' } },
  { key: 'end', Icon: IconCircleFilled, options: { type: 'bpmn:EndEvent' } },
  { key: 'person', Icon: IconUser, options: { type: 'bpmn:UserTask' } },
  { key: 'call', Icon: IconSquareRounded, options: { type: 'bpmn:CallActivity' } },
  { key: 'gateway', Icon: IconDiamond, options: { type: 'bpmn:ExclusiveGateway' } },
  { key: 'message', Icon: IconMail, options: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' } },
  { key: 'timer', Icon: IconClock, options: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' } },
  { key: 'part', Icon: IconBoxMultiple, options: { type: 'bpmn:SubProcess', isExpanded: true } },
] as const

interface Tool {
  activateHand?(e: Event): void
  activateSelection?(e: Event): void
  start?(e: Event): void
}

/** What can be put on the drawing: by dragging, or by Enter behind the chosen step. */
export function Palette({ modeler }: { modeler: Modeler | null }) {
  const { t } = useTranslation('studio')
  const { data: blocks = [] } = useQuery(blocksQuery)
  const [text, setText] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useKeys({ b: () => search.current?.focus(), 'ctrl+f': () => modeler?.get<{ toggle(): void }>('searchPad').toggle() })
  const wanted = text.trim().toLowerCase()
  const fits = (words: string) => words.toLowerCase().includes(wanted)
  const shown = blocks.filter((b) => fits(`${blockName(b)} ${blockHelp(b)} ${b.id}`))
  const groups = [...new Set(shown.map(blockGroup))]
  const steps = basics.filter((b) => fits(t(`basic.${b.key}`)))
  const drag = (make: () => DiagramElement) => (e: React.PointerEvent) => {
    if (!modeler || e.button !== 0) return
    const from = { x: e.clientX, y: e.clientY }
    const move = (m: PointerEvent) => {
      if (Math.hypot(m.clientX - from.x, m.clientY - from.y) < 4) return
      stop()
      modeler.get<{ start(e: Event, shape: DiagramElement): void }>('create').start(m, make())
    }
    const stop = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
  }
  const item = (key: string, name: string, help: string, icon: React.ReactNode, make: () => DiagramElement) => (
    <li key={key}>
      <button type="button" className={css.item} title={help || name} onPointerDown={drag(make)} onClick={() => modeler && insertAfter(modeler, make())}>
        {icon} <span>{name}</span>
      </button>
    </li>
  )
  const tool = (name: string, act: (tool: Tool) => (e: Event) => void) => (e: React.MouseEvent) => {
    const found = modeler?.get<Tool>(name)
    if (found) act(found).call(found, e.nativeEvent)
  }
  return (
    <aside className={css.palette} aria-label={t('palette.label')}>
      <label className={css.find}>
        <IconSearch size={16} stroke={2} aria-hidden />
        <input ref={search} value={text} onChange={(e) => setText(e.target.value)} placeholder={t('palette.find')} aria-label={t('palette.find')} />
        <Keycap>B</Keycap>
      </label>
      <div className={css.tools}>
        <IconButton label={t('palette.hand')} onClick={tool('handTool', (x) => x.activateHand!)}>
          <IconHandStop size={16} stroke={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t('palette.lasso')} onClick={tool('lassoTool', (x) => x.activateSelection!)}>
          <IconLasso size={16} stroke={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t('palette.space')} onClick={tool('spaceTool', (x) => x.activateSelection!)}>
          <IconArrowsHorizontal size={16} stroke={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t('palette.connect')} onClick={tool('globalConnect', (x) => x.start!)}>
          <IconArrowRight size={16} stroke={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t('palette.search')} keys="Ctrl F" onClick={() => modeler?.get<{ toggle(): void }>('searchPad').toggle()}>
          <IconSearch size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </div>
      <div className={css.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {shown
                .filter((b) => blockGroup(b) === group)
                .map((b) => item(b.id, blockName(b), blockHelp(b), <KindIcon kind="block" />, () => blockShape(modeler!, b, blockName(b))))}
            </ul>
          </section>
        ))}
        {steps.length > 0 && (
          <section>
            <h3>{t('palette.steps')}</h3>
            <ul>
              {steps.map(({ key, Icon, options }) =>
                item(key, t(`basic.${key}`), '', <Icon size={16} stroke={1.75} aria-hidden />, () => modeler!.get<Factory>('elementFactory').createShape({ ...options })),
              )}
            </ul>
          </section>
        )}
        {shown.length + steps.length === 0 && <p>{t('nothingFound')}</p>}
      </div>
    </aside>
  )
}
