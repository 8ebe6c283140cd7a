import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, type Page } from '@/shared/api'
import { exact, moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import css from './Account.module.css'
import { browserOf } from './browser'

interface SignedIn {
  id: string
  createdAt: string
  seenAt: string
  address: string
  agent?: string
  current: boolean
}

/** Every browser that is signed in, each with a way to end it. */
export function SignIns() {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['me', 'sessions'], queryFn: () => api.get<Page<SignedIn>>('/me/sessions') })
  const end = useMutation({
    mutationFn: (id: string) => api.delete(`/me/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me', 'sessions'] }),
  })
  return (
    <section className={css.section} aria-label={t('account.signIns')}>
      <h2>{t('account.signIns')}</h2>
      <p className={css.about}>{t('account.signInsAbout')}</p>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      <ul>
        {data?.items.map((s) => (
          <li key={s.id} className={css.row}>
            <div className={css.words}>
              <strong>{browserOf(s.agent) ?? t('account.unknown')}</strong>
              <span title={exact(s.seenAt)}>
                {s.address} · {t('account.seen', { at: moment(s.seenAt) })}
              </span>
            </div>
            {s.current ? (
              <em>{t('account.here')}</em>
            ) : (
              <Button disabled={end.isPending} onClick={() => end.mutate(s.id)}>
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
