import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Banner } from '@/shared/ui/Banner'
import { stuckQuery } from './process'
import css from './StuckBanner.module.css'

/** Tells an agent what the ticket's processes wait for, in words: "Stuck: mail server". */
export function StuckBanner({ number }: { number: number }) {
  const { t } = useTranslation('operations')
  const { data = [] } = useQuery(stuckQuery(number))
  const first = data[0]
  if (!first) return null
  return (
    <div className={css.stuck}>
      <Banner tone="bad" title={t('stuck', { reason: first.reason })}>
        {t('stuckAt', { steps: [...new Set(data.map((i) => i.step ?? i.process))].join(', ') })}
      </Banner>
    </div>
  )
}
