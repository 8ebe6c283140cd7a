import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Suggestions } from '@/features/knowledge/Suggestions'
import { api, ApiError } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { toast } from '@/shared/ui/toasts'
import { offerQuery, servicesQuery } from './model'
import { OpenFrame } from './OpenFrame'
import { OrderForm } from './OrderForm'
import css from './Page.module.css'

interface Sent {
  number: number
  token: string
  link: string
}

/** The form for people without an account; its answer is a number and a tracking link. */
export function GuestPage() {
  const { t } = useTranslation('catalog')
  const navigate = useNavigate()
  const { data: services = [], error } = useQuery(servicesQuery)
  const [chosen, setChosen] = useState<string>()
  const service = chosen ?? services[0]?.key
  const { data: offer } = useQuery({ ...offerQuery(service ?? ''), enabled: !!service })
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [said, setSaid] = useState<Record<string, string>>({})
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 300)
  const [sent, setSent] = useState<Sent>()
  if (sent)
    return (
      <OpenFrame>
        <h1 className={css.h1}>{t('guest.sent', { number: sent.number })}</h1>
        <p>{t('guest.keep')}</p>
        <p style={{ overflowWrap: 'anywhere', margin: '12px 0' }}>
          <a href={sent.link}>{new URL(sent.link, window.location.href).href}</a>
        </p>
        <Button look="primary" size="xl" onClick={() => void navigate({ href: sent.link })}>
          {t('guest.follow')}
        </Button>
      </OpenFrame>
    )
  return (
    <OpenFrame>
      <h1 className={css.h1}>{t('guest.title')}</h1>
      {error && <LoadError error={error} />}
      {!error && services.length === 0 && <p className={css.empty}>{t('home.none')}</p>}
      {services.length > 1 && (
        <div className={css.tabs}>
          {services.map((s) => (
            <button key={s.key} type="button" aria-pressed={s.key === service} onClick={() => setChosen(s.key)}>
              {s.name}
            </button>
          ))}
        </div>
      )}
      {offer && (
        <div className={css.side}>
          <Field tall label={t('guest.name')} value={name} error={said.name} autoComplete="name" onChange={(e) => setName(e.target.value)} />
          <Field tall label={t('guest.address')} type="email" value={address} error={said.address} autoComplete="email" onChange={(e) => setAddress(e.target.value)} />
          <OrderForm
            key={service}
            form={offer.form}
            onTyped={setTyped}
            onOrder={async ({ body, key }) => {
              setSaid({})
              try {
                setSent(await api.post<Sent>('/guest-requests', { service, name, address, ...body }, { open: true, idempotencyKey: key }))
              } catch (e) {
                const errors = e instanceof ApiError ? (e.problem.errors ?? []) : []
                setSaid(Object.fromEntries(errors.map((x) => [x.field, x.message])))
                if (e instanceof ApiError && errors.length) e.problem.errors = errors.filter((x) => x.field !== 'name' && x.field !== 'address')
                throw e
              }
            }}
          />
          <Suggestions typed={asked} onHelped={() => toast(t('knowledge:thanks'), { tone: 'done' })} />
        </div>
      )}
    </OpenFrame>
  )
}
