import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ApiError } from '@/shared/api'
import { moment } from '@/shared/format'
import { Banner, LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { DiffList } from './DiffList'
import { KindIcon } from './KindIcon'
import css from './PublishDialog.module.css'
import { requestQuery, type ReleaseRequest } from './requests'

/** What somebody asks to release: the difference, and the reviewer's yes or his words. */
export function ReviewDialog({ wish, onClose }: { wish: ReleaseRequest; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const { data, error, isPending } = useQuery(requestQuery(wish.id))
  const [words, setWords] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const act = async (what: 'approve' | 'return') => {
    setRefused(null)
    try {
      await api.post(`/release-requests/${wish.id}/${what}`, { words: words || null })
      toast(t(`review.done.${what}`))
      onClose()
      await client.invalidateQueries()
    } catch (e) {
      if (!(e instanceof ApiError)) throw e
      setRefused(e.problem.errors?.[0]?.message ?? e.problem.detail ?? e.message)
    }
  }
  return (
    <Modal opened onClose={onClose} size={720} closeButtonProps={{ 'aria-label': t('shared:close') }} title={t('review.title', { name: wish.authorName })} classNames={{ title: css.title, body: css.body }}>
      <div className={css.dialog}>
        <div className={css.changes}>
          {wish.comment && <p>{wish.comment}</p>}
          {wish.at && <p>{t('review.at', { time: moment(wish.at) })}</p>}
          {isPending && <Skeleton rows={3} height={48} />}
          {error && <LoadError error={error} />}
          {data?.changes.map((m) => (
            <section key={`${m.kind}/${m.key}`} className={css.model}>
              <header>
                <KindIcon kind={m.kind} />
                <strong>{m.key}</strong>
                <span>{m.version ? `v${m.version} → v${m.version + 1}` : t('publish.first')}</span>
              </header>
              {m.moved && <Banner tone="soon" title={t('review.moved')} />}
              {m.version ? <DiffList changes={m.changes} /> : <p className={css.note}>{t('publish.allNew')}</p>}
            </section>
          ))}
          <label className={css.comment}>
            {t('review.words')}
            <textarea rows={2} value={words} onChange={(e) => setWords(e.target.value)} />
          </label>
          {refused && <Banner tone="bad" title={refused} />}
        </div>
      </div>
      <footer className={css.foot}>
        <span className={css.hint} />
        <Button size="l" disabled={!words.trim()} onClick={() => void act('return')}>
          {t('review.return')}
        </Button>
        <Button size="l" look="primary" onClick={() => void act('approve')}>
          {t(wish.at ? 'review.approveAt' : 'review.approve')}
        </Button>
      </footer>
    </Modal>
  )
}
