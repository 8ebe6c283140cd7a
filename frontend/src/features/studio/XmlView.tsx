import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { Unreadable } from './Unreadable'
import css from './XmlView.module.css'

interface Props {
  xml: string
  locked?: boolean
  file?: string
  onApply: (xml: string) => void
}

/** The file itself. What cannot be read is not taken over, and says where it breaks. */
export function XmlView({ xml, locked, file = 'model.xml', onApply }: Props) {
  const { t } = useTranslation('studio')
  const [text, setText] = useState(xml)
  const [from, setFrom] = useState(xml)
  const [wrong, setWrong] = useState<string | null>(null)
  if (from !== xml && text === from) {
    setFrom(xml)
    setText(xml)
  }
  const apply = () => {
    const problem = text.trimStart().startsWith('{') ? jsonProblem(text) : xmlProblem(text)
    setWrong(problem)
    if (problem) return
    setFrom(text)
    onApply(text)
  }
  return (
    <div className={css.view}>
      <div className={css.bar}>
        <span className={css.hint}>{t('xml.hint')}</span>
        <Button
          look="plain"
          icon={<IconCopy size={16} stroke={1.75} aria-hidden />}
          onClick={() => {
            void navigator.clipboard?.writeText(text)
            toast(t('shared:copied'))
          }}
        >
          {t('shared:copy')}
        </Button>
        <a className={css.link} download={file} href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>
          <IconDownload size={16} stroke={1.75} aria-hidden /> {t('xml.download')}
        </a>
        {!locked && (
          <Button disabled={text === xml} onClick={apply}>
            {t('xml.apply')}
          </Button>
        )}
      </div>
      {wrong && <Unreadable raw={wrong} />}
      <textarea className={css.text} value={text} readOnly={locked} spellCheck={false} aria-label={t('xml.label')} onChange={(e) => setText(e.target.value)} />
    </div>
  )
}

function xmlProblem(text: string): string | null {
  const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
  if (!error) return null
  const said = error.querySelector('div')?.textContent ?? error.textContent ?? ''
  return said.replaceAll(/\s+/g, ' ').trim().slice(0, 240)
}
function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (e) {
    return e instanceof Error ? e.message : String(e)
  }
}
