import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'

/** Tries again what one cause has stopped, or single incidents of it. */
export function useRetry() {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: { cause: string } | { ids: string[] }) => api.post<{ retried: number }>('/incidents/retry', which),
    onSuccess: ({ retried }) => {
      toast(t('incidents.retried', { count: retried }))
      void client.invalidateQueries({ queryKey: ['incidents'] })
      void client.invalidateQueries({ queryKey: ['model'] })
    },
    onError: (e) => toast(e.message, { tone: 'bad' }),
  })
}
