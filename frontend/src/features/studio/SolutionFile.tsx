import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { DiffList } from './DiffList'
import { KindIcon } from './KindIcon'
import css from './PublishDialog.module.css'
import log from './Log.module.css'
import type { Change, Kind, Problem } from './models'
import { useCan } from './rights'

interface Preview {
  models: { kind: Kind; key: string; version: number; changes: Change[] }[]
  settings: { part: string; key: string; isNew: boolean; fields: { name: string; before?: unknown; after?: unknown }[] }[]
  cases: string[]
  problems: Problem[]
}

const words = (e: unknown) => (e instanceof ApiError ? (e.problem.errors?.[0]?.message ?? e.problem.detail ?? e.message) : String(e))

/** The whole solution as one file: out, and in again after showing what that would change. */
export function SolutionFile() {
  const { t } = useTranslation('studio')
  const can = useCan()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ zip: Blob; preview: Preview } | null>(null)
  const choose = async (zip: Blob) => {
    try {
      setFile({ zip, preview: await api.post<Preview>('/solution/preview', zip) })
    } catch (e) {
      toast(words(e), { tone: 'bad' })
    }
  }
  return (
    <p className={log.setting}>
      <a className={log.link} href="/api/v1/solution" download="solution.zip">
        <IconDownload size={16} stroke={1.75} aria-hidden /> {t('solution.export')}
      </a>
      {can.publish && (
        <>
          <input
            ref={input}
            type="file"
            accept=".zip,application/zip"
            hidden
            aria-label={t('solution.import')}
            onChange={(e) => {
              const chosen = e.target.files?.[0]
              e.target.value = ''
              if (chosen) void choose(new Blob([chosen], { type: 'application/zip' }))
            }}
          />
          <Button look="plain" icon={<IconUpload size={16} stroke={1.75} aria-hidden />} onClick={() => input.current?.click()}>
            {t('solution.import')}
          </Button>
        </>
      )}
      {file && <ImportDialog {...file} onClose={() => setFile(null)} />}
    </p>
  )
}

function ImportDialog({ zip, preview, onClose }: { zip: Blob; preview: Preview; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const nothing = preview.models.length + preview.settings.length + preview.cases.length === 0
  const bring = async () => {
    setBusy(true)
    try {
      await api.post('/solution', zip)
      toast(t('solution.done'))
      onClose()
      await client.invalidateQueries()
    } catch (e) {
      setRefused(words(e))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} size={720} title={t('solution.title')} classNames={{ title: css.title, body: css.body }}>
      <div className={css.dialog}>
        <div className={css.changes}>
          {nothing && <p>{t('solution.same')}</p>}
          {preview.problems.length > 0 && (
            <Banner tone="bad" title={t('solution.refused')}>
              <span className={css.refusals}>
                {preview.problems.map((p, i) => (
                  <span key={i}>{p.message}</span>
                ))}
              </span>
            </Banner>
          )}
          {refused && <Banner tone="bad" title={refused} />}
          {preview.models.map((m) => (
            <section key={`${m.kind}/${m.key}`} className={css.model}>
              <header>
                <KindIcon kind={m.kind} />
                <strong>{m.key}</strong>
                <span>{m.version ? `v${m.version} → v${m.version + 1}` : t('publish.first')}</span>
              </header>
              {m.version ? <DiffList changes={m.changes} /> : <p className={css.note}>{t('publish.allNew')}</p>}
            </section>
          ))}
          {preview.settings.map((s) => (
            <section key={`${s.part}/${s.key}`} className={css.model}>
              <header>
                <strong>{s.key}</strong>
                <span>{t(`solution.part.${s.part}`, { defaultValue: s.part })}</span>
              </header>
              {s.isNew ? (
                <p className={css.note}>{t('publish.allNew')}</p>
              ) : (
                <DiffList changes={s.fields.map((f) => ({ element: s.key, kind: 'changed' as const, property: f.name, before: f.before, after: f.after }))} />
              )}
            </section>
          ))}
          {preview.cases.length > 0 && <p>{t('solution.cases', { files: preview.cases.join(', ') })}</p>}
        </div>
      </div>
      <footer className={css.foot}>
        <span className={css.hint}>{t('solution.stays')}</span>
        <Button size="l" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
        <Button size="l" look="primary" disabled={busy || nothing || preview.problems.length > 0} onClick={() => void bring()}>
          {t('solution.bring')}
        </Button>
      </footer>
    </Modal>
  )
}
