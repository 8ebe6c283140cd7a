import { Modal } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { Skeleton } from '@/shared/ui/Bits'

const Form = lazy(() => import('./WriteFirstForm').then((m) => ({ default: m.WriteFirstForm })))

/** "Write first": a mail nobody asked for, or a ticket that only we see. */
export function WriteFirst() {
  const { t } = useTranslation('outreach')
  const open = desk.use((s) => s.writeFirst)
  if (!open) return null
  const close = () => desk.set({ writeFirst: null })
  return (
    <Modal opened onClose={close} size={560} title={<strong>{t('title')}</strong>} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <Suspense fallback={<Skeleton rows={4} height={48} />}>
        <Form start={open} onDone={close} />
      </Suspense>
    </Modal>
  )
}
