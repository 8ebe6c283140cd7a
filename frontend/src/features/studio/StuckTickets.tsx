import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import type { Incident } from './models'
import { useCan } from './rights'
import { useRetry } from './useRetry'

/** The tickets that one cause has stopped, each with its own retry. */
export function StuckTickets({ items }: { items: Incident['items'] }) {
  const { t } = useTranslation('studio')
  const can = useCan()
  const retry = useRetry()
  return items.map(({ id, businessKey }) => (
    <span key={id}>
      {/^\d+$/.test(businessKey ?? '') ? <a href={`/desk/all/${businessKey}`}>#{businessKey}</a> : (businessKey ?? '')}
      {can.operate && (
        <IconButton label={t('incidents.retryOne', { number: businessKey ?? '' })} disabled={retry.isPending} onClick={() => retry.mutate({ ids: [id] })}>
          <IconRefresh size={12} stroke={2} aria-hidden />
        </IconButton>
      )}
    </span>
  ))
}
