import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/shared/api'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import css from './Account.module.css'
import { useMe } from './me'

export interface WantedToken {
  name: string
  scopes: string[]
  expiresAt?: string
}

interface Props {
  busy: boolean
  problem?: Problem
  onMake: (wanted: WantedToken) => void
}

/** Only rights that the person has himself can be given on. */
export function TokenForm({ busy, problem, onMake }: Props) {
  const { t } = useTranslation('access')
  const me = useMe()
  const [name, setName] = useState('')
  const [until, setUntil] = useState('')
  const [scopes, setScopes] = useState<string[]>([])
  const errorOf = (field: string) => problem?.errors?.find((e) => e.field === field)?.message
  return (
    <form
      className={css.form}
      style={{ marginTop: 16 }}
      onSubmit={(e) => {
        e.preventDefault()
        onMake({ name, scopes, expiresAt: until ? new Date(`${until}T23:59:59`).toISOString() : undefined })
        setName('')
      }}
    >
      <Field label={t('account.tokenName')} value={name} error={errorOf('name')} onChange={(e) => setName(e.target.value)} />
      <Field label={t('account.expires')} type="date" value={until} error={errorOf('expiresAt')} onChange={(e) => setUntil(e.target.value)} />
      <Button type="submit" disabled={busy || !name.trim()}>
        {t('account.make')}
      </Button>
      <fieldset className={css.scopes}>
        <legend>{t('account.scopes')}</legend>
        {me.rights
          .filter((r) => r !== 'SELF')
          .map((right) => (
            <label key={right}>
              <input type="checkbox" checked={scopes.includes(right)} onChange={(e) => setScopes(e.target.checked ? [...scopes, right] : scopes.filter((s) => s !== right))} />
              {t(`right.${right}`, { defaultValue: right })}
            </label>
          ))}
      </fieldset>
    </form>
  )
}
