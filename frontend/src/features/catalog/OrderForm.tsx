import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/shared/api'
import type { FormHandle } from '@/features/form/FormView'
import { Banner } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { ForOthers, nobodyElse, othersOf } from './ForOthers'
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
  /** puts it to other things, to be ordered with them */
  onBasket?: (ordered: Ordered) => Promise<void>
  /** what the main button says, when it is not sent at once */
  sendLabel?: string
}

/** The form of a service; what the server refuses is said at the field. */
export function OrderForm({ form, onTyped, onOrder, begin, onKeep, onBasket, sendLabel }: OrderFormProps) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const handle = useRef<FormHandle>(null)
  const key = useRef(crypto.randomUUID())
  const [text, setText] = useState(begin?.text ?? '')
  const [others, setOthers] = useState(nobodyElse)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [said, setSaid] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const send = async (to: (ordered: Ordered) => Promise<void>) => {
    setBusy(true)
    setSaid([])
    setWrong({})
    try {
      await to({ key: key.current, body: { ...(form ? { answers: handle.current?.values() ?? {} } : { text }), ...(onKeep ? othersOf(others) : {}) } })
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
          <FormView ref={handle} schema={form} data={begin?.answers} onChange={(values) => onTyped(texts(form, values))} onSubmit={() => void send(onOrder)} />
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
      {onKeep && <ForOthers others={others} wrong={wrong} onOthers={setOthers} />}
      {said.map((message) => (
        <Banner key={message} tone="bad" title={message} />
      ))}
      <div className={css.actions}>
        <Button look="primary" size="xl" disabled={busy} onClick={() => void send(onOrder)}>
          {sendLabel ?? t('order.send')}
        </Button>
        {onBasket && (
          <Button size="xl" disabled={busy} onClick={() => void send(onBasket)}>
            {t('order.basket')}
          </Button>
        )}
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
