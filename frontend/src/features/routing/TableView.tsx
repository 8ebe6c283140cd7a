import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import camunda from 'camunda-dmn-moddle/resources/camunda.json'
import DmnModeler from 'dmn-js/lib/Modeler'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './TableView.module.css'

const CALM_MS = 400

/** The same rules as a DMN table, by the standard editor. Its ground stays light: the library draws for paper. */
export function TableView({ xml, onChange }: { xml: string; onChange: (xml: string) => void }) {
  const { t } = useTranslation('studio')
  const box = useRef<HTMLDivElement>(null)
  const first = useRef(xml)
  const tell = useRef(onChange)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    const modeler = new DmnModeler({ container: box.current!, moddleExtensions: { camunda }, keyboard: { bindTo: document } })
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const write = () => {
      timer = undefined
      void modeler.saveXML({ format: true }).then((saved) => saved.xml && tell.current(saved.xml))
    }
    modeler
      .importXML(first.current)
      .then(async () => {
        if (gone) return
        const table = modeler.getViews().find((v) => v.type === 'decisionTable')
        if (table) await modeler.open(table)
        modeler.getActiveViewer()?.get<{ on: (name: string, act: () => void) => void }>('eventBus').on('commandStack.changed', () => {
          clearTimeout(timer)
          timer = setTimeout(write, CALM_MS)
        })
        box.current?.setAttribute('data-ready', '')
      })
      .catch((e: unknown) => setFailed(e instanceof Error ? e.message : String(e)))
    return () => {
      gone = true
      if (timer) {
        clearTimeout(timer)
        write()
      }
      // the library's own tidying throws when its view was never shown
      setTimeout(() => modeler.destroy(), 0)
    }
  }, [])
  return (
    <>
      {failed && <p role="alert" className={css.failed}>{t('xml.unreadable', { message: failed })}</p>}
      <div ref={box} className={css.box} />
    </>
  )
}
