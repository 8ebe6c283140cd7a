import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { upload } from '@/features/session/upload'
import { api } from '@/shared/api'
import { Button, IconButton } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import css from './AnswerBox.module.css'
import type { RequestWhole } from './model'

interface AnswerBoxProps {
  path: string
  onSent: (whole: RequestWhole) => void
  /** a guest has no account to which files could belong */
  files: boolean
}

export function AnswerBox({ path, onSent, files }: AnswerBoxProps) {
  const { t } = useTranslation('catalog')
  const [text, setText] = useState('')
  const [attached, setAttached] = useState<{ id: string; name: string }[]>([])
  const [busy, setBusy] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const key = useRef(crypto.randomUUID())
  const send = async () => {
    if (!text.trim()) return
    setBusy(true)
    try {
      const body = files ? { text, attachments: attached.map((f) => f.id) } : { text }
      onSent(await api.post<RequestWhole>(`/${path}/messages`, body, { idempotencyKey: key.current }))
      setText('')
      setAttached([])
    } catch (e) {
      toast((e as Error).message || t('shared:error.notSaved'), { tone: 'bad' })
    } finally {
      key.current = crypto.randomUUID()
      setBusy(false)
    }
  }
  const add = async (file: File) => {
    try {
      const stored = await upload(file, () => undefined).done
      if (stored) setAttached((all) => [...all, { id: stored.id, name: stored.name }])
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    }
  }
  return (
    <div className={css.box}>
      <textarea
        value={text}
        aria-label={t('request.answer')}
        placeholder={t('request.answer')}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={(e) => (e.ctrlKey || e.metaKey) && e.key === 'Enter' && void send()}
      />
      {attached.map((f) => (
        <span key={f.id} className={css.file}>
          {f.name}
          <IconButton small label={`${t('shared:remove')}: ${f.name}`} onClick={() => setAttached((all) => all.filter((x) => x.id !== f.id))}>
            <IconX size={14} stroke={2} aria-hidden />
          </IconButton>
        </span>
      ))}
      <div className={css.foot}>
        {files && (
          <>
            <input ref={picker} type="file" multiple hidden onChange={(e) => [...(e.target.files ?? [])].forEach((f) => void add(f))} />
            <IconButton label={t('request.attach')} onClick={() => picker.current?.click()}>
              <IconPaperclip size={18} stroke={1.75} aria-hidden />
            </IconButton>
          </>
        )}
        <Button look="primary" size="xl" disabled={busy || !text.trim()} onClick={() => void send()}>
          {t('request.send')}
        </Button>
      </div>
    </div>
  )
}
