import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '@/shared/ui/Button'
import { conflicts, useChange, type Conflict } from './actions'
import { known } from './cache'
import css from './ConflictDialog.module.css'
import { prioritiesQuery, ticketQuery } from './data'
import type { Ticket } from './model'
import { useWords } from './words'

/** Two people changed the same field: both values are shown, and one is chosen. */
export function ConflictDialog() {
  const open = conflicts.use((s) => s.open)
  return open && <Dialog conflict={open} />
}

function Dialog({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation('ticket')
  const client = useQueryClient()
  const change = useChange()
  const words = useWords()
  useQuery(prioritiesQuery)
  const { number, field, yours, theirs, by } = conflict
  const close = () => conflicts.set({ open: null })
  const mine = async () => {
    close()
    const fresh = await client.fetchQuery({ ...ticketQuery(number), staleTime: 0 })
    const shown = { [field]: yours } as Partial<Ticket>
    change.mutate({ number, field, value: yours, shown, version: fresh.version ?? known(client, number)?.version })
  }
  return (
    <Modal opened onClose={close} withCloseButton={false} title={<strong>{t('conflict.title')}</strong>}>
      <p className={css.about}>{t('conflict.about', { number, field: words.field(field), by: by ?? t('conflict.somebody') })}</p>
      <dl className={css.values}>
        <dt>{t('conflict.theirs')}</dt>
        <dd>{words.value(field, theirs)}</dd>
        <dt>{t('conflict.yours')}</dt>
        <dd>{words.value(field, yours)}</dd>
      </dl>
      <div className={css.foot}>
        <Button onClick={close}>{t('conflict.keepTheirs')}</Button>
        <Button look="primary" onClick={() => void mine()}>
          {t('conflict.takeMine')}
        </Button>
      </div>
    </Modal>
  )
}
