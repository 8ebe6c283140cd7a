import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dismiss, toasts, type Toast } from './toasts'
import css from './Toasts.module.css'

export function Toasts() {
  const list = toasts.use((s) => s.list)
  return (
    <div className={css.host} role="status" aria-live="polite">
      {list.map((toast) => (
        <Line key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function Line({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  const Icon = toast.tone === 'bad' ? IconAlertTriangle : IconCheck
  return (
    <div className={css.toast}>
      <Icon size={16} stroke={2} aria-hidden />
      <span className={css.text}>{toast.text}</span>
      {toast.undo && <Countdown until={toast.until} />}
      {toast.undo && (
        <button
          type="button"
          className={css.act}
          onClick={() => {
            toast.undo?.()
            dismiss(toast.id)
          }}
        >
          {t('undo')}
        </button>
      )}
      <button type="button" className={css.close} aria-label={t('close')} onClick={() => dismiss(toast.id)}>
        <IconX size={16} stroke={2} aria-hidden />
      </button>
    </div>
  )
}

function Countdown({ until }: { until: number }) {
  const { t } = useTranslation()
  const [rest, setRest] = useState(() => Math.ceil((until - Date.now()) / 1000))
  useEffect(() => {
    const timer = setInterval(() => setRest(Math.ceil((until - Date.now()) / 1000)), 500)
    return () => clearInterval(timer)
  }, [until])
  return (
    <span className={css.rest} aria-hidden>
      {t('seconds', { n: Math.max(0, rest) })}
    </span>
  )
}
