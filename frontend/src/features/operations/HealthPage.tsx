import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { api } from '@/shared/api'
import { Banner, LoadError } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import css from './HealthPage.module.css'

interface Part {
  status: string
  details?: Record<string, unknown>
}

/** Which part of the product is sick and why; here the sample desk is removed as well. */
export function HealthPage() {
  const { t } = useTranslation('operations')
  const me = useMe()
  const { data, error, refetch } = useQuery({
    queryKey: ['health'],
    refetchInterval: 15_000,
    // a sick part answers 503 with the same body
    queryFn: async () => (await (await fetch('/actuator/health')).json()) as { status: string; components?: Record<string, Part> },
  })
  return (
    <section className={css.page} aria-label={t('health.title')}>
      <h1>{t('health.title')}</h1>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      <ul>
        {Object.entries(data?.components ?? {}).map(([name, part]) => (
          <li key={name} className={css.part} data-status={part.status}>
            <span className={css.dot} aria-hidden />
            <strong>{t(`health.part.${name}`, { defaultValue: name })}</strong>
            <span>{t(`health.${part.status}`, { defaultValue: part.status })}</span>
            {part.status !== 'UP' && part.details && <p>{Object.values(part.details).map(String).join(' · ')}</p>}
          </li>
        ))}
      </ul>
      {me.sample && me.rights.includes('ADMIN') && <RemoveSample />}
    </section>
  )
}

function RemoveSample() {
  const { t } = useTranslation('operations')
  const [sure, setSure] = useState(false)
  const remove = useMutation({ mutationFn: () => api.delete('/sample'), onSuccess: () => window.location.assign('/') })
  return (
    <div className={css.sample}>
      <Banner tone="info" title={t('sample.title')} action={<Button look="danger" disabled={remove.isPending} onClick={() => (sure ? remove.mutate() : setSure(true))}>{t(sure ? 'sample.sure' : 'sample.remove')}</Button>}>
        {t(sure ? 'sample.what' : 'sample.about')}
      </Banner>
      {remove.error ? <LoadError error={remove.error} /> : null}
    </div>
  )
}
