import { IconFocusCentered, IconMap, IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '@/shared/ui/Banner'
import { IconButton } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import type { Problem } from '../models'
import type { Canvas, Overlays, Registry } from './diagram'
import { RawText } from '../Unreadable'
import css from './DiagramTab.module.css'
import { Palette } from './Palette'
import { Problems } from './Problems'
import { decodeDiagram } from './decodeDiagram'
import { StepPanel } from './StepPanel'
import { fit, type Drawing } from './useModeler'

interface Props {
  hidden: boolean
  box: RefObject<HTMLDivElement | null>
  drawing: Drawing
  problems: Problem[]
}

/** Palette, drawing, properties, problems. The drawing's ground stays light in both themes: the library draws for paper. */
export function DiagramTab({ hidden, box, drawing, problems }: Props) {
  const { t } = useTranslation('studio')
  const { modeler, zoom, loads } = drawing
  const [over, setOver] = useState(false)
  useMarks(drawing, problems)
  const fitted = useRef(1)
  useEffect(() => {
    if (hidden || !modeler) return
    modeler.get<Canvas>('canvas').resized()
    if (fitted.current !== loads) fit(modeler)
    fitted.current = loads
  }, [hidden, modeler, loads])
  const canvas = () => modeler?.get<Canvas>('canvas')
  const drop = async (file: File | undefined) => {
    setOver(false)
    if (!file) return
    const before = (await modeler?.saveXML({ format: true }))?.xml
    const read = await drawing.load(decodeDiagram(await file.arrayBuffer()))
    if (!read) {
      if (before) await drawing.load(before)
      toast(t('modeler.notRead', { file: file.name }), { tone: 'bad' })
      return
    }
    await drawing.modeler?.saveXML({ format: true }).then(({ xml }) => xml && drawing.take(xml))
    toast(t('modeler.dropped', { file: file.name }), { undo: () => before && void drawing.load(before).then(() => drawing.take(before)) })
  }
  return (
    <div className={css.tab} hidden={hidden} data-ready={modeler ? '' : undefined}>
      <Palette modeler={modeler} />
      <div className={css.middle}>
        {drawing.failed && (
          <Banner tone="bad" title={t('modeler.unreadable')}>
            <RawText>{drawing.failed}</RawText>
          </Banner>
        )}
        { }
        <div
          className={[css.ground, over ? css.over : ''].join(' ')}
          onDragOver={(e) => {
            if (!e.dataTransfer.types.includes('Files')) return
            e.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(e) => {
            if (!e.dataTransfer.files.length) return
            e.preventDefault()
            void drop(e.dataTransfer.files[0])
          }}
        >
          <div ref={box} className={css.canvas} data-testid="canvas" />
          <div className={css.zoom}>
            <IconButton small label={t('modeler.minimap')} onClick={() => modeler?.get<{ toggle(): void }>('minimap').toggle()}>
              <IconMap size={16} stroke={1.75} aria-hidden />
            </IconButton>
            <IconButton small label={t('modeler.smaller')} onClick={() => canvas()?.zoom(zoom * 0.8)}>
              <IconMinus size={16} stroke={1.75} aria-hidden />
            </IconButton>
            <span>{Math.round(zoom * 100)}%</span>
            <IconButton small label={t('modeler.larger')} onClick={() => canvas()?.zoom(zoom * 1.25)}>
              <IconPlus size={16} stroke={1.75} aria-hidden />
            </IconButton>
            <IconButton small label={t('modeler.fit')} onClick={() => modeler && fit(modeler)}>
              <IconFocusCentered size={16} stroke={1.75} aria-hidden />
            </IconButton>
          </div>
        </div>
        <Problems problems={problems} modeler={modeler} selected={drawing.selected?.id} onPick={drawing.select} />
      </div>
      <StepPanel drawing={drawing} problems={problems} />
    </div>
  )
}

/** A corner on every element that a problem speaks of: red for what refuses publishing, amber for a hint. */
function useMarks({ modeler, changes }: Drawing, problems: Problem[]) {
  useEffect(() => {
    if (!modeler) return
    const overlays = modeler.get<Overlays>('overlays')
    const registry = modeler.get<Registry>('elementRegistry')
    overlays.remove({ type: 'problem' })
    for (const element of new Set(problems.filter((p) => p.severity !== 'hint').map((p) => p.element))) {
      const shape = element ? registry.get(element) : undefined
      // a line and the drawing as a whole have no corner
      if (!element || shape?.x === undefined || shape.waypoints) continue
      const html = document.createElement('span')
      const wrong = problems.some((p) => p.element === element && p.severity !== 'warning' && p.severity !== 'hint')
      html.className = wrong ? css.bang! : `${css.bang} ${css.mild}`
      html.textContent = '!'
      html.title = problems.find((p) => p.element === element)?.message ?? ''
      overlays.add(element, 'problem', { position: { top: -9, right: 9 }, html })
    }
  }, [modeler, problems, changes])
}
