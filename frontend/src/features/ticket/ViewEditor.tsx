import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { Skeleton } from '@/shared/ui/Bits'
import { viewsQuery } from './data'

const Form = lazy(() => import('./ViewForm').then((m) => ({ default: m.ViewForm })))

/** A view of one's own, or one for all: what it holds, in which order, with which columns. */
export function ViewEditor() {
  const { t } = useTranslation('ticket')
  const open = desk.use((s) => s.viewEditor)
  const { data: views } = useQuery(viewsQuery)
  if (open === null) return null
  const close = () => desk.set({ viewEditor: null })
  const view = views?.find((v) => v.key === open)
  return (
    <Modal opened onClose={close} size={760} title={<strong>{t(view ? 'viewEdit.edit' : 'viewEdit.new')}</strong>} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <Suspense fallback={<Skeleton rows={5} height={40} />}>
        <Form key={open} view={view} onDone={close} />
      </Suspense>
    </Modal>
  )
}
