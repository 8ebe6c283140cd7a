import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import type { ListKey } from './data'
import css from './TicketList.module.css'

export function EmptyList({ list }: { list: ListKey }) {
  const { t } = useTranslation('ticket')
  const { search } = useGo()
  if (list.q)
    return (
      <div className={css.empty}>
        <strong>{t('empty.search', { q: list.q })}</strong>
        <p>{t('empty.searchHint')}</p>
        <button type="button" style={{ color: 'var(--accent-t)', minHeight: 24 }} onClick={() => search(undefined)}>
          {t('empty.clear')}
        </button>
      </div>
    )
  const key = ['new', 'mine', 'active', 'deferred'].includes(list.view) ? list.view : 'other'
  return (
    <div className={css.empty}>
      <strong>{t(`empty.${key}`)}</strong>
      <p>{t(`empty.${key}Hint`)}</p>
    </div>
  )
}
