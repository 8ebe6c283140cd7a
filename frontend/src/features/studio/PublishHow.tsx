import { useTranslation } from 'react-i18next'
import css from './PublishDialog.module.css'

interface Props {
  at: string
  onAt: (at: string) => void
  review: boolean
  /** somebody else must look, whatever the author wants */
  must: boolean
  onReview: (review: boolean) => void
}

/** Now or at a time, alone or with a second pair of eyes. */
export function PublishHow({ at, onAt, review, must, onReview }: Props) {
  const { t } = useTranslation('studio')
  return (
    <>
      <label className={css.comment}>
        {t('publish.at')}
        <input type="datetime-local" value={at} onChange={(e) => onAt(e.target.value)} />
      </label>
      <label className={css.review}>
        <input type="checkbox" checked={review || must} disabled={must} onChange={(e) => onReview(e.target.checked)} />
        {t(must ? 'publish.mustReview' : 'publish.review')}
      </label>
    </>
  )
}
