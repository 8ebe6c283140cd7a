import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconAlertTriangle, IconClock, IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { api, ApiError } from '@/shared/api'
import { moment } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import css from './Log.module.css'
import { requestsQuery, type ReleaseRequest } from './requests'
import { ReviewDialog } from './ReviewDialog'
import { useCan } from './rights'

const icons = { asked: IconEye, planned: IconClock, failed: IconAlertTriangle, returned: IconEye } as const

/** What waits for a second pair of eyes or for its time, what failed, and what came back to its author. */
export function Requests() {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const me = useMe()
  const can = useCan()
  const { data = [] } = useQuery(requestsQuery)
  const [looking, setLooking] = useState<ReleaseRequest | null>(null)
  // what came back stays with its author until he asks again
  const newer = (r: ReleaseRequest) => data.some((o) => o.askedAt > r.askedAt && o.models.some((m) => r.models.some((n) => n.kind === m.kind && n.key === m.key)))
  const shown = data.filter((r) => ['asked', 'planned', 'failed'].includes(r.state) || (r.state === 'returned' && r.author === me.id && !newer(r)))
  if (shown.length === 0) return null
  const cancel = async (wish: ReleaseRequest) => {
    try {
      await api.delete(`/release-requests/${wish.id}`)
      await client.invalidateQueries({ queryKey: ['release-requests'] })
    } catch (e) {
      toast(e instanceof ApiError ? (e.problem.detail ?? e.message) : t('shared:error.notSaved'), { tone: 'bad' })
    }
  }
  const mayReview = (r: ReleaseRequest) => r.state === 'asked' && (can.publish || (can.rules && r.models.every((m) => m.kind === 'table')))
  return (
    <section aria-label={t('review.waiting')}>
      <ul>
        {shown.map((r) => {
          const Icon = icons[r.state as keyof typeof icons]
          return (
            <li key={r.id} className={css.item}>
              <Icon size={16} stroke={1.75} aria-hidden className={r.state === 'failed' ? css.bad : undefined} />
              <div className={css.words}>
                <strong>{r.comment || r.models.map((m) => m.key).join(', ')}</strong>
                <small>{[t(`review.state.${r.state}`, { time: r.at ? moment(r.at) : '', who: r.reviewerName ?? '' }), r.authorName, moment(r.askedAt)].join(' · ')}</small>
                {r.words && <p>{r.words}</p>}
                {r.reason && <p>{r.reason}</p>}
                {r.findings.map((f, i) => (
                  <p key={i}>{f.message}</p>
                ))}
                <p className={css.tags}>{r.models.map((m) => m.key).join(', ')}</p>
              </div>
              {r.state !== 'returned' && (r.author === me.id || can.publish) && <Button onClick={() => void cancel(r)}>{t('review.cancel')}</Button>}
              {mayReview(r) && (
                <Button look="primary" onClick={() => setLooking(r)}>
                  {t('review.look')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {looking && <ReviewDialog wish={looking} onClose={() => setLooking(null)} />}
    </section>
  )
}
