import '@bpmn-io/form-js/dist/assets/form-js.css'
import '@bpmn-io/form-js/dist/assets/form-js-editor.css'
import '@bpmn-io/form-js/dist/assets/properties-panel.css'
import { FormEditor } from '@bpmn-io/form-js'
import { useEffect, useRef, useState } from 'react'
import { reword } from '@/features/studio/foreign'
import { Unreadable } from '@/features/studio/Unreadable'
import words from './editorWords.json'
import css from './FormEditor.module.css'
import type { FormSchema } from './schema'

const CALM_MS = 400
/** labels and texts of the form that is drawn, and what is being typed */
const written = '.fjs-form-field :is(label, table, button, .fjs-form-field-description), .fjs-form-field-text, .cm-content, textarea, .bio-properties-panel-header-label'

/** The standard form editor. Its ground stays light in both themes. */
export function FormCanvas({ schema, onChange }: { schema: FormSchema; onChange: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const first = useRef(schema)
  const tell = useRef(onChange)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    const editor = new FormEditor({ container: box.current! })
    const stopWords = reword(box.current!, words, written)
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const write = () => {
      timer = undefined
      tell.current(`${JSON.stringify(editor.saveSchema(), null, 2)}\n`)
    }
    editor
      .importSchema(first.current as never)
      .then(() => {
        if (gone) return
        editor.on('commandStack.changed', () => {
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
      stopWords()
      editor.destroy()
    }
  }, [])
  return (
    <>
      {failed && <Unreadable raw={failed} />}
      <div ref={box} className={css.canvas} />
    </>
  )
}
