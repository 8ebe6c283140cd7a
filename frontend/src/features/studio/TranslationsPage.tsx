import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { toast } from '@/shared/ui/toasts'
import log from './Log.module.css'
import { Segments } from './Segments'
import css from './TranslationsPage.module.css'
import { useCan } from './rights'

type Language = 'ru' | 'pl'
interface Phrase {
  kind: string
  key: string
  place: string
  field: string
  base: string
  texts: Partial<Record<Language, string>>
}
interface Words {
  items: Phrase[]
  total: number
  missing: Record<Language, number>
}
const NAMES = { ru: 'Русский', pl: 'Polski' }
const MOST = 200

const wordsQuery = queryOptions({ queryKey: ['translations'], staleTime: 0, queryFn: () => api.get<Words>('/translations') })

/** What people read of steps, forms, services and statuses, language by language; what is missing stands first. */
export function TranslationsPage() {
  const { t } = useTranslation('studio')
  const { data, error, isPending, refetch } = useQuery(wordsQuery)
  const [language, setLanguage] = useState<Language>('ru')
  const [all, setAll] = useState(false)
  const [q, setQ] = useState('')
  const find = q.trim().toLowerCase()
  const shown = data?.items.filter(
    (p) => (all || !p.texts[language]) && (!find || [p.key, p.base, p.texts[language]].some((x) => x?.toLowerCase().includes(find))),
  )
  return (
    <div className={log.page}>
      <header className={log.head}>
        <h1>{t('nav.translations')}</h1>
        <p>{t('hint.translations')}</p>
        <div className={css.bar}>
          <Segments<Language>
            label={t('translations.language')}
            value={language}
            onChange={setLanguage}
            choices={(['ru', 'pl'] as const).map((key) => ({ key, label: `${NAMES[key]} · ${data?.missing[key] ?? ''}` }))}
          />
          <label>
            <input type="checkbox" checked={all} onChange={(e) => setAll(e.target.checked)} /> {t('translations.all')}
          </label>
          <input type="search" className={css.find} aria-label={t('translations.find')} placeholder={t('translations.find')} value={q} onChange={(e) => setQ(e.target.value)} />
        </div>
      </header>
      {isPending && <Skeleton rows={8} height={40} />}
      {error && <div className={log.pad}><LoadError error={error} retry={() => void refetch()} /></div>}
      {shown?.length === 0 && <p className={log.pad}>{t('translations.none')}</p>}
      <ul>
        {shown?.slice(0, MOST).map((p) => (
          <Line key={[p.kind, p.key, p.place, p.field, language].join('|')} phrase={p} language={language} />
        ))}
      </ul>
      {shown && shown.length > MOST && <p className={log.pad}>{t('translations.more', { count: shown.length - MOST })}</p>}
    </div>
  )
}

function fieldName(t: TFunction<'studio'>, field: string): string {
  const option = /^option\.(.+)$/.exec(field)
  const key = option ? 'option' : field.replace(/\.(\w)/g, (_, first: string) => first.toUpperCase())
  return t(`translations.field.${key}`, { key: option?.[1], defaultValue: field })
}

function Line({ phrase: p, language }: { phrase: Phrase; language: Language }) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const can = useCan()
  const model = p.kind === 'process' || p.kind === 'form'
  const save = useMutation({
    mutationFn: (text: string) => api.put('/translations', { items: [{ kind: p.kind, key: p.key, place: p.place || null, field: p.field, language, text }] }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['translations'] }),
    onError: (e) => toast(e.message, { tone: 'bad' }),
  })
  return (
    <li className={css.line}>
      <div className={css.what}>
        <strong>{p.base}</strong>
        <small>
          {t(`translations.kind.${p.kind}`, { defaultValue: t(`solution.part.${p.kind}`, { defaultValue: p.kind }) })} · {p.key} · {fieldName(t, p.field)}
        </small>
      </div>
      <textarea
        rows={p.base.length > 80 ? 3 : 1}
        lang={language}
        aria-label={t('translations.of', { text: p.base, language: NAMES[language] })}
        defaultValue={p.texts[language] ?? ''}
        disabled={model ? !can.design : !can.settings}
        onBlur={(e) => e.target.value !== (p.texts[language] ?? '') && save.mutate(e.target.value)}
      />
    </li>
  )
}
