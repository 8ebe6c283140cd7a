import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import type { RequestWhole } from './model'
import css from './Page.module.css'

interface QuickRepliesProps {
  path: string
  choices: string[]
  onSent: (whole: RequestWhole) => void
}

/** Answers that a question offers; one tap sends one of them. */
export function QuickReplies({ path, choices, onSent }: QuickRepliesProps) {
  const { t } = useTranslation('catalog')
  const [busy, setBusy] = useState(false)
  const say = async (text: string) => {
    setBusy(true)
    try {
      onSent(await api.post<RequestWhole>(`/${path}/messages`, { text }))
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={css.actions} role="group" aria-label={t('request.choices')} style={{ margin: '0 0 16px' }}>
      {choices.map((choice) => (
        <Button key={choice} size="xl" disabled={busy} onClick={() => void say(choice)}>
          {choice}
        </Button>
      ))}
    </div>
  )
}
