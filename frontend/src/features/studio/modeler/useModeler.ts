import { useCallback, useEffect, useRef, useState } from 'react'
import { convertNamespace } from './convert'
import { createModeler } from './createModeler'
import type { Canvas, CommandStack, DiagramElement, EventBus, Modeler, Registry, Selection } from './diagram'

const CALM_MS = 400

export interface Drawing {
  modeler: Modeler | null
  selected: DiagramElement | null
  /** grows with every change, so that panels read anew */
  changes: number
  failed: string | null
  stack: { undo: boolean; redo: boolean }
  zoom: number
  /** how many files were read into it */
  loads: number
  load: (xml: string) => Promise<boolean>
  select: (id: string) => void
  write: () => Promise<void>
  /** takes a text over as the draft that did not come from drawing */
  take: (xml: string) => void
}

/** The drawing under the hands of its editor; every change is written out a moment later. */
export function useModeler(box: React.RefObject<HTMLDivElement | null>, xml: string, onXml: (xml: string) => void): Drawing {
  const [modeler, setModeler] = useState<Modeler | null>(null)
  const [selected, setSelected] = useState<DiagramElement | null>(null)
  const [changes, setChanges] = useState(0)
  const [failed, setFailed] = useState<string | null>(null)
  const [stack, setStack] = useState({ undo: false, redo: false })
  const [zoom, setZoom] = useState(1)
  const [loads, setLoads] = useState(0)
  const first = useRef(xml)
  const tell = useRef(onXml)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    tell.current = onXml
  })

  const importInto = useCallback(async (made: Modeler, text: string) => {
    const { xml: ready, converted } = convertNamespace(text)
    try {
      await made.importXML(ready)
      setFailed(null)
      setLoads((n) => n + 1)
      fit(made)
      if (converted) tell.current(ready)
      return true
    } catch (e) {
      setFailed(e instanceof Error ? e.message : String(e))
      return false
    }
  }, [])

  useEffect(() => {
    const made = createModeler(box.current!)
    let gone = false
    const write = () => {
      timer.current = undefined
      return made.saveXML({ format: true }).then(({ xml: saved }) => {
        if (saved) tell.current(saved)
      })
    }
    void importInto(made, first.current).then(() => {
      if (gone) return
      const bus = made.get<EventBus>('eventBus')
      bus.on('commandStack.changed', () => {
        const commands = made.get<CommandStack>('commandStack')
        setStack({ undo: commands.canUndo(), redo: commands.canRedo() })
        setChanges((n) => n + 1)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => void write(), CALM_MS)
      })
      bus.on('selection.changed', () => setSelected(made.get<Selection>('selection').get()[0] ?? null))
      bus.on('canvas.viewbox.changed', () => setZoom(made.get<Canvas>('canvas').zoom()))
      setZoom(made.get<Canvas>('canvas').zoom())
      setModeler(made)
    })
    return () => {
      gone = true
      setModeler(null)
      setSelected(null)
      const pending = timer.current !== undefined
      clearTimeout(timer.current)
      void (pending ? write() : Promise.resolve()).finally(() => made.destroy())
    }
  }, [box, importInto])

  return {
    modeler,
    selected,
    changes,
    failed,
    stack,
    zoom,
    loads,
    load: useCallback(async (text) => (modeler ? importInto(modeler, text) : false), [modeler, importInto]),
    select: useCallback(
      (id) => {
        const element = modeler?.get<Registry>('elementRegistry').get(id)
        if (!modeler || !element) return
        modeler.get<Selection>('selection').select(element)
        modeler.get<Canvas>('canvas').scrollToElement(element, 120)
      },
      [modeler],
    ),
    take: useCallback((text) => tell.current(text), []),
    write: useCallback(async () => {
      if (!modeler || timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      const { xml: saved } = await modeler.saveXML({ format: true })
      if (saved) tell.current(saved)
    }, [modeler]),
  }
}

/** The whole drawing with a little air around it, never larger than life. */
export function fit(modeler: Pick<Modeler, 'get'>) {
  const canvas = modeler.get<Canvas>('canvas')
  // a drawing that is not shown has no size to fit into
  if (!canvas.getContainer().clientWidth) return
  canvas.resized()
  const scale = canvas.zoom('fit-viewport', 'auto')
  canvas.zoom(Math.min(1, scale * 0.95), 'auto')
}
