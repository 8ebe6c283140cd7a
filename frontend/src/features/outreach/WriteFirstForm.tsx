import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import { addressIn, isSendKey } from '@/features/session/rules'
import { named } from '@/shared/format'
import { ApiError } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { toast } from '@/shared/ui/toasts'
import { channelsQuery, openRecord, sendFirst, type Start } from './outreach'
import css from './WriteFirst.module.css'

type Kind = 'message' | 'record'
const kinds: Kind[] = ['message', 'record']
type Errors = Partial<Record<'to' | 'cc' | 'subject' | 'text', string>>

function addresses(text: string): { good: string[]; bad: boolean } {
  const parts = text.split(/[,;\n]/).map((p) => p.trim()).filter(Boolean)
  const good = parts.map(addressIn)
  return { good: good.filter((a): a is string => !!a), bad: good.some((a) => !a) }
}

export function WriteFirstForm({ start, onDone }: { start: Start; onDone: () => void }) {
  const { t } = useTranslation('outreach')
  const client = useQueryClient()
  const { openIn } = useGo()
  const { data: channels = [] } = useQuery(channelsQuery)
  const [kind, setKind] = useState<Kind>('message')
  const [channel, setChannel] = useState('')
  const [to, setTo] = useState(start.to ?? '')
  const [cc, setCc] = useState('')
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const chosen = channel || channels[0]?.key || ''
  const message = kind === 'message'
  const send = async () => {
    const main = addresses(to)
    const copies = addresses(cc)
    const wrong: Errors = {
      to: main.bad || (message && main.good.length === 0) ? t('wrongAddress') : undefined,
      cc: message && copies.bad ? t('wrongAddress') : undefined,
      subject: subject.trim() ? undefined : t('noSubject'),
      text: text.trim() ? undefined : t('noText'),
    }
    setErrors(wrong)
    if (Object.values(wrong).some(Boolean) || busy) return
    setBusy(true)
    try {
      const letter = { channel: chosen, to: main.good, cc: copies.good, subject: subject.trim(), text }
      const { number, seen } = message ? { number: await sendFirst(letter), seen: true } : await openRecord(letter)
      toast(t(message ? 'sent' : seen ? 'opened' : 'openedElsewhere', { number }))
      onDone()
      void client.invalidateQueries({ queryKey: ['tickets'] })
      void client.invalidateQueries({ queryKey: ['counters'] })
      if (seen) openIn('all', number)
    } catch (e) {
      setFailed(e instanceof ApiError && e.status === 0 ? t('shared:error.network') : (e as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void send()
      }}
    >
      <div role="tablist" aria-label={t('title')} className={css.kinds}>
        {kinds.map((k) => (
          <button key={k} type="button" role="tab" aria-selected={k === kind} onClick={() => setKind(k)}>
            {t(`kind.${k}`)}
          </button>
        ))}
      </div>
      {failed && (
        <Banner tone="bad" title={t(message ? 'failed' : 'failedRecord')}>
          {failed}
        </Banner>
      )}
      <label className={css.label}>
        {t(message ? 'channel' : 'queueOf')}
        <select className={css.select} value={chosen} onChange={(e) => setChannel(e.target.value)}>
          {channels.map((c) => (
            <option key={c.key} value={c.key}>
              {named(c.name)}
              {c.address ? ` · ${c.address}` : ''}
            </option>
          ))}
        </select>
      </label>
      <Field label={t(message ? 'to' : 'requester')} data-autofocus value={to} onChange={(e) => setTo(e.target.value)} error={errors.to} placeholder="name@company.example" />
      {message && <Field label={t('cc')} value={cc} onChange={(e) => setCc(e.target.value)} error={errors.cc} />}
      <Field label={t('subject')} value={subject} onChange={(e) => setSubject(e.target.value)} error={errors.subject} />
      <label className={css.label}>
        {t('text')}
        <textarea
          className={css.text}
          value={text}
          aria-invalid={!!errors.text || undefined}
          onChange={(e) => setText(e.target.value)}
          onKeyDown={(e) => isSendKey(e.nativeEvent) && void send()}
        />
      </label>
      {errors.text && <span role="alert">{errors.text}</span>}
      <div className={css.foot}>
        <span className={css.promise}>{t(message ? 'willSend' : 'willOpen')}</span>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
        <Button type="submit" look="primary" disabled={busy} title="Ctrl Enter">
          {t(message ? 'send' : 'open')}
        </Button>
      </div>
    </form>
  )
}
