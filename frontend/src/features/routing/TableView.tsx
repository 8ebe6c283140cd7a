import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import camunda from 'camunda-dmn-moddle/resources/camunda.json'
import DmnModeler from 'dmn-js/lib/Modeler'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { reword, translateBy } from '@/features/studio/foreign'
import { Unreadable } from '@/features/studio/Unreadable'
import css from './TableView.module.css'
import words from './tableWords.json'

const CALM_MS = 400

/** Hands over at once what was typed a moment ago; null while no table is open. */
export type Pending = RefObject<(() => Promise<void>) | null>

/** The same rules as a DMN table, by the standard editor. Its ground stays light: the library draws for paper. */
export function TableView({ xml, onChange, pendingRef }: { xml: string; onChange: (xml: string) => void; pendingRef: Pending }) {
  const box = useRef<HTMLDivElement>(null)
  const first = useRef(xml)
  const tell = useRef(onChange)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    // the library's cells keep what is typed for a moment, and lose it when the view goes meanwhile
    const common = { debounceInput: false }
    const modeler = new DmnModeler({ container: box.current!, moddleExtensions: { camunda }, keyboard: { bindTo: document }, common, decisionTable: { additionalModules: [translateBy(words)] } })
    // a few of its titles do not ask for their words
    const stopWords = reword(box.current!, words, '*')
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const write = async () => {
      clearTimeout(timer)
      timer = undefined
      const { xml: written } = await modeler.saveXML({ format: true })
      if (written) tell.current(written)
    }
    pendingRef.current = async () => {
      if (timer) await write()
    }
    modeler
      .importXML(first.current)
      .then(async () => {
        if (gone) return
        const table = modeler.getViews().find((v) => v.type === 'decisionTable')
        if (table) await modeler.open(table)
        modeler.getActiveViewer()?.get<{ on: (name: string, act: () => void) => void }>('eventBus').on('commandStack.changed', () => {
          clearTimeout(timer)
          timer = setTimeout(() => void write(), CALM_MS)
        })
        box.current?.setAttribute('data-ready', '')
      })
      .catch((e: unknown) => setFailed(e instanceof Error ? e.message : String(e)))
    return () => {
      gone = true
      stopWords()
      pendingRef.current = null
      if (timer) void write()
      // the library's own tidying throws when its view was never shown
      setTimeout(() => modeler.destroy(), 0)
    }
  }, [pendingRef])
  return (
    <>
      {failed && <Unreadable raw={failed} />}
      <div ref={box} className={css.box} />
    </>
  )
}
