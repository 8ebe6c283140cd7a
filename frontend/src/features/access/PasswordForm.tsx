import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError } from '@/shared/api'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { toast } from '@/shared/ui/toasts'
import css from './Account.module.css'

export function PasswordForm() {
  const { t } = useTranslation('access')
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const change = useMutation({
    mutationFn: () => api.put('/me/password', { before, after }),
    onSuccess: () => {
      setBefore('')
      setAfter('')
      toast(t('account.passwordChanged'))
    },
  })
  const problem = change.error instanceof ApiError ? change.error.problem : undefined
  const errorOf = (field: string) => problem?.errors?.find((e) => e.field === field)?.message
  const other = problem && !errorOf('before') && !errorOf('after') ? (problem.detail ?? t('shared:error.notSaved')) : undefined
  return (
    <section className={css.section} aria-label={t('account.password')}>
      <h2>{t('account.password')}</h2>
      <p className={css.about}>{t('account.passwordAbout')}</p>
      <form
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault()
          change.mutate()
        }}
      >
        <Field label={t('account.before')} type="password" autoComplete="current-password" value={before} error={errorOf('before') ?? other} onChange={(e) => setBefore(e.target.value)} />
        <Field label={t('account.after')} type="password" autoComplete="new-password" value={after} error={errorOf('after')} onChange={(e) => setAfter(e.target.value)} />
        <Button type="submit" look="primary" disabled={!before || !after || change.isPending}>
          {t('shared:save')}
        </Button>
      </form>
    </section>
  )
}
