import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError, type Page } from '@/shared/api'
import { wholeDay } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import css from '../access/Account.module.css'

interface Deputy {
  id: string
  deputy: { id: string; name: string }
  fromDay: string
  toDay: string
}

/** Who stands in while somebody is away: for his approvals, his tasks and what would be given to him. */
export function Deputies({ path }: { path: string }) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const key = ['deputies', path]
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => api.get<Page<Deputy>>(path) })
  const [wanted, setWanted] = useState({ deputy: '', fromDay: '', toDay: '' })
  const reread = () => client.invalidateQueries({ queryKey: key })
  const name = useMutation({
    mutationFn: () => api.post(path, wanted),
    onSuccess: () => {
      setWanted({ deputy: '', fromDay: '', toDay: '' })
      return reread()
    },
  })
  const remove = useMutation({ mutationFn: (id: string) => api.delete(`${path}/${id}`), onSuccess: reread })
  const problem = name.error instanceof ApiError ? name.error.problem : undefined
  const errorOf = (field: string) => problem?.errors?.find((e) => e.field === field)?.message
  const set = (field: keyof typeof wanted) => (e: { target: { value: string } }) => setWanted({ ...wanted, [field]: e.target.value })
  return (
    <section className={css.section} aria-label={t('deputies.title')}>
      <h2>{t('deputies.title')}</h2>
      <p className={css.about}>{t('deputies.about')}</p>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {data?.items.length === 0 && <p className={css.about}>{t('deputies.none')}</p>}
      <ul className={css.list}>
        {data?.items.map((d) => (
          <li key={d.id}>
            <span>
              <strong>{d.deputy.name}</strong> {t('deputies.days', { from: wholeDay(`${d.fromDay}T12:00:00Z`, 'UTC'), to: wholeDay(`${d.toDay}T12:00:00Z`, 'UTC') })}
            </span>
            <Button look="danger" disabled={remove.isPending} aria-label={`${t('deputies.remove')}: ${d.deputy.name}`} onClick={() => remove.mutate(d.id)}>
              {t('deputies.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={[css.form, css.days].join(' ')}
        onSubmit={(e) => {
          e.preventDefault()
          name.mutate()
        }}
      >
        <Field label={t('deputies.who')} value={wanted.deputy} error={errorOf('deputy')} onChange={set('deputy')} />
        <Field label={t('deputies.from')} type="date" value={wanted.fromDay} error={errorOf('fromDay')} onChange={set('fromDay')} />
        <Field label={t('deputies.to')} type="date" value={wanted.toDay} error={errorOf('toDay')} onChange={set('toDay')} />
        <Button type="submit" disabled={name.isPending || !wanted.deputy.trim() || !wanted.fromDay || !wanted.toDay}>
          {t('deputies.name')}
        </Button>
      </form>
    </section>
  )
}
