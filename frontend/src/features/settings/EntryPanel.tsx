import { IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Deputies } from '@/features/people/Deputies'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { IconButton } from '@/shared/ui/Button'
import { nameOf, useEntry } from './entries'
import { EntryForm } from './EntryForm'
import css from './RegisterPage.module.css'
import type { RegisterSpec } from './registers'
import { TelegramState } from './TelegramState'

export function EntryPanel({ spec, id }: { spec: RegisterSpec; id: string }) {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  const { data: entry, error, isPending, refetch } = useEntry(spec, id)
  const made = id === 'new'
  const title = made ? t('newOne', { what: t(`register.${spec.key}`) }) : entry ? nameOf(entry) : ''
  const close = () => void navigate({ to: '/admin/$page', params: { page: spec.key } })
  return (
    <aside className={css.panel} aria-label={title || t(`register.${spec.key}`)}>
      <header className={css.head}>
        <h2>{title}</h2>
        <IconButton label={t('shared:close')} onClick={close}>
          <IconX size={16} stroke={2} />
        </IconButton>
      </header>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {isPending && !made && !error && <Skeleton rows={5} height={56} />}
      {spec.key === 'channels' && entry?.kind === 'telegram' && <TelegramState channel={id} version={entry.version} />}
      {(made || entry) && <EntryForm key={entry?.version ?? 0} spec={spec} entry={entry} />}
      {spec.key === 'people' && entry && <Deputies path={`/people/${id}/deputies`} />}
    </aside>
  )
}
