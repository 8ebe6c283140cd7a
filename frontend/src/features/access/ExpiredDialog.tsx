import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { onExpired } from '@/shared/api'
import { createStore } from '@/shared/store'
import { meQuery, signOut, type Me } from './me'
import { SignInForm } from './SignInForm'

const expiry = createStore<{ open: boolean }>({ open: false })
let waiting: (() => void)[] = []

/** From now on a call refused for want of a session waits for the dialog, and is then repeated: nothing typed is lost. */
export function watchExpiry() {
  onExpired(
    () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        expiry.set({ open: true })
      }),
  )
}

export function ExpiredDialog() {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const open = expiry.use((s) => s.open)
  const before = client.getQueryData<Me | null>(meQuery.queryKey)
  if (!open) return null
  const done = () => {
    const now = client.getQueryData<Me | null>(meQuery.queryKey)
    // another person must not find the page of the one before
    if (before && now && before.id !== now.id) return window.location.assign('/')
    expiry.set({ open: false })
    const go = waiting
    waiting = []
    go.forEach((resume) => resume())
  }
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={<strong>{t('expired.title')}</strong>}>
      <p style={{ color: 'var(--t2)', marginBottom: 16 }}>{t('expired.about')}</p>
      <SignInForm login={before?.login} onDone={done} />
      <p style={{ marginTop: 12 }}>
        <button type="button" style={{ color: 'var(--accent-t)', minHeight: 24 }} onClick={() => void signOut(client)}>
          {t('expired.leave')}
        </button>
      </p>
    </Modal>
  )
}
