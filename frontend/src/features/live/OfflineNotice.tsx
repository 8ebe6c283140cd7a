import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '@/shared/ui/Banner'
import { live } from './live'

/** Short breaks are mended before one would have read about them. */
const PATIENCE_MS = 4000

export function OfflineNotice() {
  const { t } = useTranslation()
  const lostAt = live.use((s) => s.lostAt)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(lostAt !== null), lostAt === null ? 0 : PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [lostAt])
  if (!shown) return null
  return (
    <div style={{ padding: '8px 16px' }}>
      <Banner tone="offline" title={t('offline.title')}>
        {t('offline.kept')}
      </Banner>
    </div>
  )
}
