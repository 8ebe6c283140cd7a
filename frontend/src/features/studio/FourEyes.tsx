import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'
import css from './Log.module.css'
import { releaseSettingQuery } from './requests'
import { useCan } from './rights'
import { Switch } from './Switch'

/** Whether nobody may publish what he wrote himself. */
export function FourEyes() {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const can = useCan()
  const { data } = useQuery(releaseSettingQuery)
  const save = useMutation({
    mutationFn: (fourEyes: boolean) => api.put('/release-settings', { fourEyes }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['release-settings'] }),
    onError: (e) => toast(e.message, { tone: 'bad' }),
  })
  if (!data || (!can.admin && !data.fourEyes)) return null
  return (
    <p className={css.setting}>
      <Switch label={t('review.fourEyes')} on={data.fourEyes} disabled={!can.admin || save.isPending} onChange={(on) => save.mutate(on)} />
      <span aria-hidden>{t('review.fourEyes')}</span>
    </p>
  )
}
