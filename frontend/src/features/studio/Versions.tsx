import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tablesApi, tableDiffQuery, tableVersionsQuery } from '@/features/routing/tables'
import { api, ApiError } from '@/shared/api'
import { exact, moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { Confirm } from './Confirm'
import { DiffList } from './DiffList'
import { diffQuery, versionQuery, versionsQuery, type Change, type Kind, type Version } from './models'
import { useCan } from './rights'
import css from './Versions.module.css'

interface Props {
  kind: Kind
  id: string
  draft: boolean
  onReload: () => void
  /** shows the changes on the drawing too */
  onChanges?: (changes: Change[]) => void
}

/** Who published what and why; two of them side by side, and the way back to one. */
export function Versions({ kind, id, draft, onReload, onChanges }: Props) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const can = useCan()
  const source = kind === 'table' ? tableVersionsQuery(id) : versionsQuery(kind, id)
  const { data: versions, error, isPending, refetch } = useQuery(source)
  const [pair, setPair] = useState<[string, string] | null>(null)
  const [back, setBack] = useState<Version | null>(null)
  const latest = versions?.[0]?.version
  const [from, to] = pair ?? (draft ? [String(latest), 'draft'] : [String(versions?.[1]?.version ?? latest), String(latest)])
  const diff = kind === 'table' ? tableDiffQuery(id, from, to) : diffQuery(kind, id, from, to)
  const { data: changes, error: diffError } = useQuery({
    ...diff,
    enabled: latest !== undefined && from !== to,
    queryFn: async (context) => {
      const found = await (diff.queryFn as (c: unknown) => Promise<Change[]>)(context)
      onChanges?.(found)
      return found
    },
  })
  const bringBack = async (version: Version) => {
    try {
      if (kind === 'table') await tablesApi.rollback(id, version.version, t('versions.backComment', { version: version.version }))
      else {
        const old = await client.fetchQuery(versionQuery(kind, id, version.version))
        let tag = '"0"'
        await api.get(`/models/${kind}/${id}/draft`, { onTag: (x) => (tag = x ?? tag) })
        await api.put(`/models/${kind}/${id}/draft`, { content: old.content }, { match: tag })
        await api.post('/releases', { models: [{ kind, key: id }], comment: t('versions.backComment', { version: version.version }) })
      }
      toast(t('versions.done', { version: version.version }))
      await client.invalidateQueries()
      onReload()
    } catch (e) {
      toast(e instanceof ApiError ? (e.problem.errors?.[0]?.message ?? e.message) : t('shared:error.notSaved'), { tone: 'bad' })
    }
    setBack(null)
  }
  if (isPending) return <Skeleton rows={5} height={56} />
  if (error) return <LoadError error={error} retry={() => void refetch()} />
  const names = [...(draft ? ['draft'] : []), ...(versions ?? []).map((v) => String(v.version))]
  const pick = (label: string, value: string, onPick: (v: string) => void) => (
    <select className={css.pick} aria-label={label} value={value} onChange={(e) => onPick(e.target.value)}>
      {names.map((n) => (
        <option key={n} value={n}>
          {n === 'draft' ? t('draftWord') : `v${n}`}
        </option>
      ))}
    </select>
  )
  return (
    <div className={css.page}>
      <ol className={css.list} aria-label={t('tab.versions')}>
        {(versions ?? []).map((v, i) => (
          <li key={v.version} className={css.version}>
            <strong>v{v.version}</strong>
            <div className={css.words}>
              <p>{v.comment || t('versions.noComment')}</p>
              <small title={v.publishedAt && exact(v.publishedAt)}>
                {[v.author, v.publishedAt && moment(v.publishedAt)].filter(Boolean).join(', ')}
              </small>
            </div>
            {i === 0 ? (
              <span className={css.live}>{t('versions.live')}</span>
            ) : (
              <>
                <Button look="plain" onClick={() => setPair([String(v.version), String(latest)])}>
                  {t('compare')}
                </Button>
                {(kind === 'table' ? can.rules : can.publish) && <Button onClick={() => setBack(v)}>{t('versions.bringBack')}</Button>}
              </>
            )}
          </li>
        ))}
      </ol>
      {names.length > 1 && (
        <section className={css.diff} aria-label={t('compare')}>
          <header>
            {pick(t('versions.from'), from, (v) => setPair([v, to]))} → {pick(t('versions.to'), to, (v) => setPair([from, v]))}
          </header>
          {from === to && <p className={css.same}>{t('diff.none')}</p>}
          {diffError && <LoadError error={diffError} />}
          {from !== to && changes && <DiffList changes={changes} />}
        </section>
      )}
      {back && (
        <Confirm title={t('versions.backTitle', { version: back.version })} text={t(kind === 'process' ? 'versions.backProcess' : 'versions.backText', { version: back.version })} act={t('versions.bringBack')} onClose={() => setBack(null)} onAct={() => bringBack(back)} />
      )}
    </div>
  )
}
