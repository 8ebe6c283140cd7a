import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tablesApi } from '@/features/routing/tables'
import { api, ApiError } from '@/shared/api'
import { named } from '@/shared/format'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Keycap } from '@/shared/ui/Bits'
import { toast } from '@/shared/ui/toasts'
import { Checks } from './Checks'
import { ChangesOf } from './ChangesOf'
import type { ModelItem } from './models'
import css from './PublishDialog.module.css'
import { PublishHow } from './PublishHow'
import { releaseSettingQuery, type ReleaseRequest } from './requests'
import { useCan } from './rights'

interface Refusal {
  field?: string
  element?: string
  message: string
}
interface Props {
  models: ModelItem[]
  onClose: () => void
  onPublished?: () => void
  /** selects what a refusal speaks of */
  onShow?: (element: string) => void
}

/** One dialog for every publishing: what changes, what was checked, why; all drafts together or none. */
export function PublishDialog({ models, onClose, onPublished, onShow }: Props) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const can = useCan()
  const [chosen, setChosen] = useState(() => new Set(models.map((m) => `${m.kind}/${m.key}`)))
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ title: string; list: Refusal[] } | null>(null)
  const [over, setOver] = useState<number | undefined>(undefined)
  const picked = models.filter((m) => chosen.has(`${m.kind}/${m.key}`))
  const only = picked.length === 1 ? picked[0] : undefined
  const { data: setting } = useQuery(releaseSettingQuery)
  const [at, setAt] = useState('')
  const [review, setReview] = useState(false)
  const alone = can.publish || (can.rules && picked.every((m) => m.kind === 'table'))
  const must = !alone || setting?.fourEyes === true
  const asks = must || review || at !== ''
  const ask = async () => {
    const { state } = await api.post<ReleaseRequest>('/release-requests', { models: picked.map(({ kind, key }) => ({ kind, key })), comment, at: at ? new Date(at).toISOString() : null, review })
    toast(t(state === 'planned' ? 'publish.planned' : 'publish.asked'))
  }
  const publish = async () => {
    if (busy || picked.length === 0) return
    setBusy(true)
    setRefused(null)
    try {
      // managers publish tables without the right to publish models
      if (asks) await ask()
      else if (only?.kind === 'table' && (!can.publish || over !== undefined)) await tablesApi.publish(only.key, comment, over)
      else await api.post('/releases', { models: picked.map(({ kind, key }) => ({ kind, key })), comment })
      if (!asks) toast(t('publish.done', { count: picked.length }))
      onClose()
      onPublished?.()
      await client.invalidateQueries()
    } catch (e) {
      if (!(e instanceof ApiError)) throw e
      if (e.status === 409 && typeof e.problem.version === 'number') setOver(e.problem.version)
      setRefused({ title: e.problem.detail ?? e.problem.title ?? t('publish.refused'), list: (e.problem.errors as Refusal[] | undefined) ?? [] })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('shared:close') }}
      opened
      onClose={onClose}
      size={1040}
      title={only ? t('publish.titleOne', { name: named(only.name) }) : t('publish.title', { count: picked.length })}
      classNames={{ title: css.title, body: css.body }}
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter publishes from every field */}
      <div className={css.dialog} onKeyDown={(e) => e.key === 'Enter' && (e.ctrlKey || e.metaKey) && void publish()}>
        <div className={css.changes}>
          <h3>
            {t('publish.changes')} <small>{t('publish.against')}</small>
          </h3>
          {models.map((m) => (
            <ChangesOf
              key={`${m.kind}/${m.key}`}
              model={m}
              chosen={chosen.has(`${m.kind}/${m.key}`)}
              onChoose={
                models.length > 1
                  ? (on) => {
                      const next = new Set(chosen)
                      if (on) next.add(`${m.kind}/${m.key}`)
                      else next.delete(`${m.kind}/${m.key}`)
                      setChosen(next)
                    }
                  : undefined
              }
            />
          ))}
          <label className={css.comment}>
            {t('publish.comment')}
            <textarea rows={2} value={comment} onChange={(e) => setComment(e.target.value)} />
          </label>
          <PublishHow at={at} onAt={setAt} review={review} must={must} onReview={setReview} />
          {refused && (
            <Banner tone="bad" title={refused.title}>
              {refused.list.length > 0 && (
                <span className={css.refusals}>
                  {refused.list.map((r, i) => (
                    <span key={i}>
                      {r.message}{' '}
                      {onShow && r.element && (
                        <button type="button" className={css.show} onClick={() => onShow(r.element!)}>
                          {t('publish.show')}
                        </button>
                      )}
                    </span>
                  ))}
                </span>
              )}
            </Banner>
          )}
        </div>
        <Checks models={picked} onShow={onShow} />
      </div>
      <footer className={css.foot}>
        <span className={css.hint}>{t('publish.running')}</span>
        <Button size="l" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
        <Button size="l" look="primary" icon={<IconRocket size={16} stroke={1.75} aria-hidden />} disabled={busy || picked.length === 0} onClick={() => void publish()}>
          {must || review ? t('publish.ask') : at ? t('publish.plan') : over === undefined ? t('publish.now') : t('publish.anyway')} <Keycap>Ctrl ↵</Keycap>
        </Button>
      </footer>
    </Modal>
  )
}
