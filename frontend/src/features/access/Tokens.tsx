import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError, type Page } from '@/shared/api'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import css from './Account.module.css'
import { TokenForm, type WantedToken } from './TokenForm'

interface Token {
  id: string
  name: string
  scopes: string[]
  createdAt: string
  expiresAt?: string
}

/** Keys for programs; a secret is shown once, when it is made. */
export function Tokens() {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const [secret, setSecret] = useState<string>()
  const { data, error, refetch } = useQuery({ queryKey: ['tokens'], queryFn: () => api.get<Page<Token>>('/tokens') })
  const reread = () => client.invalidateQueries({ queryKey: ['tokens'] })
  const make = useMutation({
    mutationFn: (wanted: WantedToken) => api.post<{ token: string }>('/tokens', wanted),
    onSuccess: (made) => {
      setSecret(made.token)
      return reread()
    },
  })
  const revoke = useMutation({ mutationFn: (id: string) => api.delete(`/tokens/${id}`), onSuccess: reread })
  return (
    <section className={css.section} aria-label={t('account.tokens')}>
      <h2>{t('account.tokens')}</h2>
      <p className={css.about}>{t('account.tokensAbout')}</p>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {secret && (
        <div className={css.secret} role="status">
          <strong>{t('account.once')}</strong>
          <code>{secret}</code>
          <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => toast(t('shared:copied')))}>{t('shared:copy')}</Button>
        </div>
      )}
      <ul>
        {data?.items.map((token) => (
          <li key={token.id} className={css.row}>
            <div className={css.words}>
              <strong>{token.name}</strong>
              <span>
                {token.scopes.map((s) => t(`right.${s}`, { defaultValue: s })).join(', ')} · {token.expiresAt ? t('account.until', { at: moment(token.expiresAt) }) : t('account.forever')}
              </span>
            </div>
            <Button look="danger" disabled={revoke.isPending} aria-label={`${t('account.revoke')}: ${token.name}`} onClick={() => revoke.mutate(token.id)}>
              {t('account.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <TokenForm busy={make.isPending} problem={make.error instanceof ApiError ? make.error.problem : undefined} onMake={(wanted) => make.mutate(wanted)} />
    </section>
  )
}
