import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import css from './Diagram.module.css'
import type { ProcessState } from './process'

const icon = { size: 14, stroke: 2, 'aria-hidden': true } as const

interface Canvas {
  zoom(how?: 'fit-viewport' | number, centre?: 'auto'): number
  addMarker(element: string, marker: string): void
  removeMarker(element: string, marker: string): void
  resized(): void
}
interface Overlays {
  clear(): void
  add(element: string, at: { position: Record<string, number>; html: HTMLElement }): string
}
interface Registry {
  get(element: string): { outgoing?: { id: string; target: { id: string } }[]; type: string } | undefined
  getAll(): { id: string; type: string; source?: { id: string }; target?: { id: string } }[]
}

/** The live diagram. Its ground stays light in both themes: the library draws for paper. */
export function Diagram({ state }: { state: ProcessState }) {
  const { t } = useTranslation('operations')
  const box = useRef<HTMLDivElement>(null)
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const made = new NavigatedViewer({ container: box.current! })
    let gone = false
    made
      .importXML(state.xml)
      .then(() => {
        if (gone) return
        fit(made.get<Canvas>('canvas'))
        setViewer(made)
      })
      .catch(() => !gone && setFailed(true))
    return () => {
      gone = true
      setViewer(null)
      made.destroy()
    }
  }, [state.xml])
  useEffect(() => {
    if (viewer) mark(viewer, state)
  }, [viewer, state])
  const zoom = (by: number) => {
    const canvas = viewer?.get<Canvas>('canvas')
    canvas?.zoom(Math.min(2, Math.max(0.1, canvas.zoom() * by)), 'auto')
  }
  return (
    <>
      <div ref={box} className={css.box} role="group" aria-label={t('diagram', { process: state.name ?? state.process })} data-ready={viewer ? '' : undefined} />
      {viewer && (
        <div className={css.zoom}>
          <IconButton small label={t('larger')} onClick={() => zoom(1.4)}><IconPlus {...icon} /></IconButton>
          <IconButton small label={t('smaller')} onClick={() => zoom(1 / 1.4)}><IconMinus {...icon} /></IconButton>
          <IconButton small label={t('whole')} onClick={() => fit(viewer.get<Canvas>('canvas'))}><IconMaximize {...icon} /></IconButton>
        </div>
      )}
      {failed && <p role="alert">{t('unreadable')}</p>}
    </>
  )
}

/** The whole diagram with a little air around it. */
function fit(canvas: Canvas) {
  canvas.resized()
  const scale = canvas.zoom('fit-viewport', 'auto')
  canvas.zoom(Math.min(1, scale * 0.94), 'auto')
}

function mark(viewer: NavigatedViewer, state: ProcessState) {
  const canvas = viewer.get<Canvas>('canvas')
  const overlays = viewer.get<Overlays>('overlays')
  const registry = viewer.get<Registry>('elementRegistry')
  overlays.clear()
  const here = new Set(state.tokens.map((x) => x.element))
  const broken = new Set(state.incidents.map((x) => x.element))
  const timed = new Set(state.timers.map((x) => x.element))
  const passed = new Set(state.passed)
  for (const { id, source, target } of registry.getAll()) {
    // histories that name no flows: one between two passed steps was walked
    const walked = source && target && passed.has(source.id) && (passed.has(target.id) || here.has(target.id))
    const markers: [string, boolean][] = [
      [css.passed!, passed.has(id) || !!walked],
      [css.here!, here.has(id)],
      [css.timed!, timed.has(id)],
      [css.broken!, broken.has(id)],
    ]
    for (const [marker, on] of markers) if (on) canvas.addMarker(id, marker)
      else canvas.removeMarker(id, marker)
  }
  for (const { element, count } of state.tokens) badge(overlays, registry, element, css.token!, String(count))
  for (const element of broken) if (element) badge(overlays, registry, element, css.bang!, '!')
}

function badge(overlays: Overlays, registry: Registry, element: string, look: string, text: string) {
  if (!registry.get(element)) return
  const html = document.createElement('span')
  html.className = look
  html.textContent = text
  overlays.add(element, { position: { top: -10, left: -10 }, html })
}
