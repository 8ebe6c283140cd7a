import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/shared/api'
import type { FormHandle } from '@/features/form/FormView'
import { Banner } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import css from './Page.module.css'

const FormView = lazy(() => import('@/features/form/FormView').then((m) => ({ default: m.FormView })))

export interface Ordered {
  body: { answers?: Record<string, unknown>; text?: string; forPerson?: string; watchers?: string[] }
  /** the same for every try of one order */
  key: string
}

interface OrderFormProps {
  form?: Record<string, unknown>
  /** all texts typed so far */
  onTyped: (text: string) => void
  onOrder: (ordered: Ordered) => Promise<void>
  /** what the form begins with: a draft, or an earlier order */
  begin?: { answers: Record<string, unknown>; text?: string }
  /** keeps what is filled in so far; without it there is nobody to keep it for */
  onKeep?: (draft: { answers: Record<string, unknown>; text: string }) => Promise<void>
}

/** The form of a service; what the server refuses is said at the field. */
export function OrderForm({ form, onTyped, onOrder, begin, onKeep }: OrderFormProps) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const handle = useRef<FormHandle>(null)
  const key = useRef(crypto.randomUUID())
  const [text, setText] = useState(begin?.text ?? '')
  const [forPerson, setForPerson] = useState('')
  const [watchers, setWatchers] = useState('')
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [said, setSaid] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setSaid([])
    setWrong({})
    const others = { forPerson: forPerson.trim() || undefined, watchers: watchers.split(',').map((w) => w.trim()).filter(Boolean) }
    try {
      await onOrder({ key: key.current, body: { ...(form ? { answers: handle.current?.values() ?? {} } : { text }), ...(onKeep ? others : {}) } })
    } catch (e) {
      key.current = crypto.randomUUID()
      const errors = e instanceof ApiError ? (e.problem.errors ?? []) : []
      const people = errors.filter((x) => x.field === 'forPerson' || x.field === 'watchers')
      setWrong(Object.fromEntries(people.map((x) => [x.field, x.message])))
      const asked = errors.filter((x) => !people.includes(x))
      const rest = form ? (handle.current?.refuse(asked) ?? []) : asked.map((x) => x.message)
      setSaid(errors.length ? rest : [(e as Error).message || t('shared:error.network')])
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      {form ? (
        <Suspense fallback={<Skeleton rows={4} height={72} />}>
          <FormView ref={handle} schema={form} data={begin?.answers} onChange={(values) => onTyped(texts(form, values))} onSubmit={() => void send()} />
        </Suspense>
      ) : (
        <>
          <label className={css.label} htmlFor={id}>
            {t('order.text')}
          </label>
          <textarea
            id={id}
            className={css.area}
            value={text}
            onChange={(e) => {
              setText(e.target.value)
              onTyped(e.target.value)
            }}
          />
        </>
      )}
      {onKeep && (
        <details style={{ marginTop: 16 }} open={Object.keys(wrong).length > 0 || undefined}>
          <summary>{t('order.more')}</summary>
          <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
            <Field tall label={t('order.forPerson')} value={forPerson} error={wrong.forPerson} onChange={(e) => setForPerson(e.target.value)} />
            <Field tall label={t('order.watchers')} value={watchers} error={wrong.watchers} onChange={(e) => setWatchers(e.target.value)} />
          </div>
        </details>
      )}
      {said.map((message) => (
        <Banner key={message} tone="bad" title={message} />
      ))}
      <div className={css.actions}>
        <Button look="primary" size="xl" disabled={busy} onClick={() => void send()}>
          {t('order.send')}
        </Button>
        {onKeep && (
          <Button look="plain" size="xl" disabled={busy} onClick={() => void onKeep({ answers: handle.current?.values() ?? {}, text })}>
            {t('order.keep')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface Component {
  type?: string
  key?: string
  components?: Component[]
}

/** What was written by hand; a choice says nothing that an article could answer. */
function texts(form: Component, values: Record<string, unknown>): string {
  return (form.components ?? [])
    .flatMap((c) => (c.components ? [texts(c, values)] : c.type?.startsWith('text') && c.key ? [values[c.key]] : []))
    .filter((v): v is string => typeof v === 'string')
    .join(' ')
}
