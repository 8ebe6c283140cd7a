import { useTranslation } from 'react-i18next'
import type { Service } from './model'

/** "5 working days", "4 working hours"; nothing when nothing is promised. */
export function useTarget(): (service: Service) => string | undefined {
  const { t } = useTranslation('catalog')
  return (service) =>
    service.targetDays ? t('target.days', { count: service.targetDays }) : service.targetHours ? t('target.hours', { count: service.targetHours }) : undefined
}
