import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/shared/ui/Button'
import css from './Dialog.module.css'

interface Props {
  title: string
  text?: string
  children?: ReactNode
  act: string
  onAct: () => Promise<unknown>
  onClose: () => void
}

/** Asks once before something that others will notice, saying what will happen. */
export function Confirm({ title, text, children, act, onAct, onClose }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  return (
    <Modal opened onClose={onClose} title={title} size={460} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      {text && <p className={css.text}>{text}</p>}
      {children}
      <footer className={css.buttons}>
        <Button size="l" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          size="l"
          look="primary"
          disabled={busy}
          onClick={() => {
            setBusy(true)
            void onAct().finally(() => setBusy(false))
          }}
        >
          {act}
        </Button>
      </footer>
    </Modal>
  )
}
