import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import { createForm } from '@bpmn-io/form-js-viewer'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import css from './FormView.module.css'

export interface FormHandle {
  values: () => Record<string, unknown>
  /** puts what the server said at the fields; returns what has no field here */
  refuse: (errors: { field: string; message: string }[]) => string[]
}

interface FormViewProps {
  schema: Record<string, unknown>
  data?: Record<string, unknown>
  onChange?: (values: Record<string, unknown>) => void
  onSubmit?: () => void
  ref?: Ref<FormHandle>
}

/** The server alone judges an answer, so that its words are the reader's and there is one truth. */
const serverChecks = { validator: ['value', { validateField: () => [], validateFieldInstance: () => [] }] }

interface Inner {
  destroy: () => void
  _getState: () => { data: Record<string, unknown>; errors: Record<string, string[]> }
  _setState: (state: { errors: Record<string, string[]> }) => void
  _getSubmitData: () => Record<string, unknown>
}

/** A form-js form as designers drew it. */
export function FormView({ schema, data, onChange, onSubmit, ref }: FormViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const form = useRef<Inner | null>(null)
  const first = useRef(data)
  const changed = useRef(onChange)
  const submitted = useRef(onSubmit)
  useEffect(() => {
    changed.current = onChange
    submitted.current = onSubmit
  })
  useEffect(() => {
    let gone = false
    const container = document.createElement('div')
    box.current?.append(container)
    void createForm({ schema, data: first.current, container, additionalModules: [serverChecks] } as Parameters<typeof createForm>[0]).then((made) => {
      if (gone) return made.destroy()
      form.current = made as unknown as Inner
      made.on('changed', () => changed.current?.(form.current?._getSubmitData() ?? {}))
      container.querySelector('form')?.addEventListener('submit', () => submitted.current?.())
    })
    return () => {
      gone = true
      form.current?.destroy()
      form.current = null
      container.remove()
    }
  }, [schema])
  useImperativeHandle(ref, () => ({
    values: () => clean(form.current?._getSubmitData() ?? {}),
    refuse: (errors) => {
      const byField: Record<string, string[]> = {}
      const rest: string[] = []
      for (const { field, message } of errors) {
        const id = idOf(schema, field)
        if (id) byField[id] = [...(byField[id] ?? []), message]
        else rest.push(message)
      }
      form.current?._setState({ errors: byField })
      queueMicrotask(() => box.current?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]')?.focus())
      return rest
    },
  }))
  return <div ref={box} className={css.form} />
}

/** Empty values are none. */
function clean(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== ''))
}

interface Component {
  id?: string
  key?: string
  path?: string
  components?: Component[]
}

/** The id of the field that the server calls by its path. */
export function idOf(form: Component, path: string): string | undefined {
  for (const c of form.components ?? []) {
    const own = c.key ?? c.path ?? ''
    if (own !== '' && own === path) return c.id
    const inside = c.components && (own === '' ? idOf(c, path) : path.startsWith(`${own}.`) ? idOf(c, path.slice(own.length + 1)) : undefined)
    if (inside) return inside
  }
  return undefined
}
