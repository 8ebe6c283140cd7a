import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { resume } from './expiry'
import { meQuery, signOut, type Me } from './me'
import { SignInForm } from './SignInForm'

/** Signs in again on top of the page, which stays as it was. */
export function ExpiredDialog() {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const before = client.getQueryData<Me | null>(meQuery.queryKey)
  const done = () => {
    const now = client.getQueryData<Me | null>(meQuery.queryKey)
    // another person must not find the page of the one before
    if (before && now && before.id !== now.id) return window.location.assign('/')
    resume()
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
