import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Running } from '../models'
import type { Canvas, Overlays, Registry } from './diagram'
import css from './LiveDiagram.module.css'
import { fit } from './useModeler'

interface Props {
  xml: string
  running?: Running
  /** looks of elements, by id */
  looks?: Map<string, 'added' | 'changed'>
}

/** A drawing to look at: counts on the steps, heat of one hue, incidents with a number, changes tinted. */
export function LiveDiagram({ xml, running, looks }: Props) {
  const { t } = useTranslation('studio')
  const box = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer | null>(null)
  const marks = useRef<[string, string][]>([])
  const state = useRef({ running, looks })
  useEffect(() => {
    state.current = { running, looks }
    if (viewer.current) paint(viewer.current, running, looks, marks)
  }, [running, looks])
  useEffect(() => {
    const made = new NavigatedViewer({ container: box.current! })
    let gone = false
    marks.current = []
    made
      .importXML(xml)
      .then(() => {
        if (gone) return
        fit(made as never)
        viewer.current = made
        paint(made, state.current.running, state.current.looks, marks)
        box.current?.setAttribute('data-ready', '')
      })
      .catch(() => undefined)
    return () => {
      gone = true
      viewer.current = null
      made.destroy()
    }
  }, [xml])
  return <div ref={box} className={css.box} role="group" aria-label={t('tab.diagram')} />
}

function paint(viewer: NavigatedViewer, running: Running | undefined, looks: Props['looks'], marks: React.RefObject<[string, string][]>) {
  const canvas = viewer.get<Canvas>('canvas')
  const overlays = viewer.get<Overlays>('overlays')
  const registry = viewer.get<Registry>('elementRegistry')
  marks.current.forEach(([element, mark]) => registry.get(element) && canvas.removeMarker(element, mark))
  marks.current = []
  overlays.remove({ type: 'count' })
  const mark = (element: string, look: string) => {
    if (!registry.get(element)) return
    canvas.addMarker(element, look)
    marks.current.push([element, look])
  }
  const badge = (element: string, count: number, look: string, left: boolean) => {
    if (!registry.get(element)) return
    const html = document.createElement('span')
    html.className = look
    html.textContent = String(count)
    overlays.add(element, 'count', { position: left ? { top: -10, left: -10 } : { top: -10, right: 12 }, html })
  }
  const most = Math.max(1, ...(running?.elements.map((e) => e.count) ?? []))
  for (const { element, count } of running?.elements ?? []) {
    mark(element, css[`heat${Math.max(1, Math.ceil((count / most) * 4))}`]!)
    badge(element, count, css.count!, false)
  }
  for (const { element, count } of running?.incidents ?? []) {
    if (!element) continue
    mark(element, css.broken!)
    badge(element, count, css.stuck!, true)
  }
  looks?.forEach((look, element) => mark(element, css[look]!))
}
