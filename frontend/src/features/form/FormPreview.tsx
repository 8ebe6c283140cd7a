import '@bpmn-io/form-js/dist/assets/form-js.css'
import { Form } from '@bpmn-io/form-js'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segments } from '@/features/studio/Segments'
import css from './FormEditor.module.css'
import { variablesOf, type FormSchema } from './schema'

/** The form as a client sees it, with data to begin with, and what the process would get. */
export function FormPreview({ schema }: { schema: FormSchema }) {
  const { t } = useTranslation('studio')
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<'desk' | 'phone'>('desk')
  const [data, setData] = useState('{}')
  const [answer, setAnswer] = useState<{ data: unknown; errors: Record<string, string[]> }>({ data: {}, errors: {} })
  const given = useMemo(() => {
    try {
      return JSON.parse(data) as Record<string, unknown>
    } catch {
      return null
    }
  }, [data])
  const text = JSON.stringify(given ?? {})
  useEffect(() => {
    const form = new Form({ container: box.current! })
    form.on('changed', (e: { data: unknown; errors: Record<string, string[]> }) => setAnswer({ data: e.data, errors: e.errors }))
    form.on('submit', (e: { data: unknown; errors: Record<string, string[]> }) => setAnswer({ data: e.data, errors: e.errors }))
    void form.importSchema(schema as never, JSON.parse(text) as Record<string, unknown>).catch(() => undefined)
    return () => form.destroy()
  }, [schema, text])
  const wrong = Object.entries(answer.errors).filter(([, list]) => list.length)
  return (
    <div className={css.preview}>
      <div className={[css.paper, width === 'phone' ? css.phone : ''].join(' ')}>
        <div ref={box} />
      </div>
      <aside className={css.side} aria-label={t('form.variables')}>
        <Segments
          label={t('form.width')}
          value={width}
          choices={[
            { key: 'desk', label: t('form.wide') },
            { key: 'phone', label: t('form.phone') },
          ]}
          onChange={setWidth}
        />
        <h3>{t('form.variables')}</h3>
        <ul>
          {variablesOf(schema.components).map((v) => (
            <li key={v.name}>
              {v.name} <span>{v.type}</span>
            </li>
          ))}
        </ul>
        <h3>{t('form.given')}</h3>
        <textarea value={data} aria-label={t('form.given')} aria-invalid={given === null || undefined} spellCheck={false} onChange={(e) => setData(e.target.value)} />
        <h3>{t('form.returns')}</h3>
        <pre>{JSON.stringify(answer.data, null, 2)}</pre>
        {wrong.map(([field, list]) => (
          <p key={field} className={css.bad}>
            {list.join(' ')}
          </p>
        ))}
      </aside>
    </div>
  )
}
