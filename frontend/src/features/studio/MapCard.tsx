import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { named } from '@/shared/format'
import { KindIcon } from './KindIcon'
import css from './MapCard.module.css'
import type { ModelItem } from './models'

interface Props {
  model: Omit<ModelItem, 'kind'> & { kind: ModelItem['kind'] | 'block' }
  picked?: boolean
  near?: boolean
  onPick: () => void
  onOpen?: () => void
}

/** One thing of the solution; a click says more about it, a double click or Enter opens it. */
export function Card({ model: m, picked, near, onPick, onOpen }: Props) {
  const { t } = useTranslation('studio')
  const process = m.kind === 'process'
  return (
    <button
      type="button"
      data-card={`${m.kind}/${m.key}`}
      className={[css.card, process ? css.tall : '', picked ? css.picked : near ? css.near : ''].join(' ')}
      aria-pressed={m.kind === 'block' ? undefined : !!picked}
      onClick={() => (picked && onOpen ? onOpen() : onPick())}
      onDoubleClick={onOpen}
    >
      <KindIcon kind={m.kind} />
      <span className={css.words}>
        <span className={css.name}>{named(m.name)}</span>
        {process && (
          <small>
            {m.version ? `v${m.version}, ` : ''}
            {t('home.running', { count: m.running ?? 0 })}
          </small>
        )}
      </span>
      {m.hasDraft && <span className={css.draft}>{t('draft')}</span>}
      {!!m.failingCases && (
        <span className={css.bad}>
          <IconX size={12} stroke={2.5} aria-hidden /> {t('home.cases', { count: m.failingCases })}
        </span>
      )}
      {!!m.problems && (
        <span className={css.bad} title={t('home.problems', { count: m.problems })}>
          <IconAlertTriangle size={12} stroke={2} aria-hidden /> {m.problems}
        </span>
      )}
      {!!m.incidents && (
        <span className={css.bad} title={t('home.incidents', { count: m.incidents })}>
          <IconAlertTriangle size={12} stroke={2} aria-hidden /> {m.incidents}
        </span>
      )}
      {!process && !!m.version && <span className={css.version}>v{m.version}</span>}
    </button>
  )
}
