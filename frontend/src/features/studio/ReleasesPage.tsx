import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconArrowBackUp, IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError } from '@/shared/api'
import { exact, moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { Confirm } from './Confirm'
import { FourEyes } from './FourEyes'
import { Requests } from './Requests'
import { SolutionFile } from './SolutionFile'
import { RollBack } from './RollBack'
import { releasesQuery, type Release } from './models'
import css from './Log.module.css'
import { useCan } from './rights'

/** What went live together, when, by whom and why; one button brings the state before it back. */
export function ReleasesPage() {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const can = useCan()
  const { data: releases, error, isPending, refetch } = useQuery(releasesQuery)
  const [back, setBack] = useState<Release | null>(null)
  const rollBack = async (release: Release) => {
    try {
      await api.post(`/releases/${release.id}/rollback`, { comment: t('releases.backComment', { time: moment(release.at ?? 0) }) })
      toast(t('releases.done'))
      await client.invalidateQueries()
    } catch (e) {
      toast(e instanceof ApiError ? (e.problem.errors?.[0]?.message ?? e.message) : t('shared:error.notSaved'), { tone: 'bad' })
    }
    setBack(null)
  }
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('nav.releases')}</h1>
        <p>{t('hint.releases')}</p>
        <FourEyes />
        <SolutionFile />
      </header>
      <Requests />
      {isPending && <Skeleton rows={6} height={64} />}
      {error && <div className={css.pad}><LoadError error={error} retry={() => void refetch()} /></div>}
      {releases?.length === 0 && <p className={css.pad}>{t('releases.none')}</p>}
      <ol>
        {releases?.map((r, i) => (
          <li key={r.id} className={css.item}>
            {r.action === 'rollback' ? <IconArrowBackUp size={16} stroke={1.75} aria-hidden /> : <IconRocket size={16} stroke={1.75} aria-hidden />}
            <div className={css.words}>
              <strong>{r.comment || t(`releases.action.${r.action ?? 'publish'}`)}</strong>
              <small title={exact(r.at ?? 0)}>
                {[t(`releases.action.${r.action ?? 'publish'}`), r.author, moment(r.at ?? 0)].filter(Boolean).join(' · ')}
              </small>
              <p className={css.tags}>
                {r.models?.map((m) => (
                  <a key={`${m.kind}/${m.key}`} href={`/studio/${m.kind === 'process' ? 'processes' : m.kind === 'table' ? 'rules' : 'forms'}/${m.key}?tab=versions`}>
                    {m.key} {m.version ? `v${m.version}` : ''}
                  </a>
                ))}
              </p>
            </div>
            {i === 0 && <span className={css.live}>{t('versions.live')}</span>}
            {can.publish && (r.models?.some((m) => m.version > 1) ?? false) && <Button onClick={() => setBack(r)}>{t('releases.back')}</Button>}
          </li>
        ))}
      </ol>
      {back && (
        <Confirm title={t('releases.backTitle')} act={t('releases.back')} onClose={() => setBack(null)} onAct={() => rollBack(back)}>
          <RollBack release={back.id} />
        </Confirm>
      )}
    </div>
  )
}
