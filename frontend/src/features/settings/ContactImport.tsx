import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconUpload, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importedOf, useWatched, type Work } from '@/features/work/work'
import { WorkBar } from '@/features/work/WorkSigns'
import { api, ApiError, query, type Page } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button, IconButton } from '@/shared/ui/Button'
import css from './ContactImport.module.css'
import page from './RegisterPage.module.css'

interface Failure {
  line: number
  email: string
  name: string
  reason: string
}

/** Many customers from a file. The page may be left: the work goes on, and is found again here. */
export function ContactImport() {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [begun, setBegun] = useState<string>()
  const last = useQuery({ queryKey: ['contactImport', 'last'], queryFn: lastImport, staleTime: 0 })
  const id = begun ?? last.data?.id
  const { data: work } = useWatched(id)
  const send = useMutation({
    mutationFn: (file: File) => api.post<{ id: string }>(`/contact-imports${query({ name: file.name })}`, new Blob([file], { type: 'text/csv' })),
    onSuccess: (made) => setBegun(made.id),
    onSettled: () => void client.invalidateQueries({ queryKey: ['contactImport'] }),
  })
  const refused = send.error instanceof ApiError ? (send.error.problem.errors?.[0]?.message ?? send.error.message) : send.error?.message
  const running = work?.state === 'running'
  return (
    <aside className={page.panel} aria-label={t('import.title')}>
      <header className={page.head}>
        <h2>{t('import.title')}</h2>
        <IconButton label={t('shared:close')} onClick={() => void navigate({ to: '/admin/$page', params: { page: 'contacts' } })}>
          <IconX size={16} stroke={2} />
        </IconButton>
      </header>
      <p className={page.about}>{t('import.about')}</p>
      <pre className={css.example}>{'email,name,company\nanna@acme.example,Anna Nowak,Acme'}</pre>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t('import.choose')}
        onChange={(e) => {
          const file = e.target.files?.[0]
          e.target.value = ''
          if (file) send.mutate(file)
        }}
      />
      <Button look="primary" icon={<IconUpload size={16} stroke={2} />} disabled={send.isPending || running} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      {refused && <Banner tone="bad" title={refused} />}
      {work && <Came work={work} />}
    </aside>
  )
}

/** How far it is, and what came of it. */
function Came({ work }: { work: Work }) {
  const { t } = useTranslation('settings')
  const ended = work.state !== 'running'
  const { data: failures } = useQuery({
    queryKey: ['contactImport', work.id, 'failures'],
    enabled: ended && work.failed > 0,
    queryFn: () => api.get<Page<Failure>>(`/contact-imports/${work.id}/failures`).then((p) => p.items),
  })
  return (
    <section className={css.came} aria-label={work.label}>
      <h3>{work.label}</h3>
      <WorkBar work={work} label={work.label || t('import.title')} />
      {work.state === 'running' && <p className={css.hint}>{t('import.leave')}</p>}
      {work.state === 'failed' && <Banner tone="bad" title={work.reason ?? ''} />}
      {work.state === 'done' && <p role="status">{t('work:imported', importedOf(work))}</p>}
      {failures && failures.length > 0 && (
        <table className={css.failures}>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t('import.why')}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map((f) => (
              <tr key={f.line}>
                <td>{f.line}</td>
                <td>{f.email || f.name}</td>
                <td>{f.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

async function lastImport(): Promise<Work | null> {
  try {
    return await api.get<Work>('/contact-imports/last')
  } catch (e) {
    if (e instanceof ApiError && e.status === 404) return null
    throw e
  }
}
