import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { signIn } from './me'
import css from './SignInPage.module.css'

interface Props {
  onDone: () => void
  login?: string
}

export function SignInForm({ onDone, login: known }: Props) {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const [login, setLogin] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const entry = useMutation({ mutationFn: () => signIn(client, login.trim(), password), onSuccess: onDone })
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        const empty = !login.trim() || !password
        setMissing(empty)
        if (!empty && !entry.isPending) entry.mutate()
      }}
    >
      {entry.error && <Banner tone="bad" title={words(entry.error, t('unreached'), t('wrong'))} />}
      <Field
        tall
        label={t('login')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the page has one purpose
        autoFocus={!known}
        value={login}
        onChange={(e) => setLogin(e.target.value)}
        error={missing && !login.trim() ? t('loginMissing') : undefined}
      />
      <Field
        tall
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for nothing else
        autoFocus={!!known}
        value={password}
        onChange={(e) => setPassword(e.target.value)}
        error={missing && !password ? t('passwordMissing') : undefined}
      />
      <Button type="submit" look="primary" size="xl" disabled={entry.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}

function words(error: Error, unreached: string, wrong: string): string {
  if (error instanceof ApiError && error.status === 0) return unreached
  return error instanceof ApiError && error.problem.detail ? error.problem.detail : wrong
}
