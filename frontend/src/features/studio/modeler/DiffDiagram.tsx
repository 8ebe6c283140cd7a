import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../models'
import css from './DiffDiagram.module.css'
import { LiveDiagram } from './LiveDiagram'

/** The draft as it is drawn, with what is new or changed tinted. */
export function DiffDiagram({ xml, changes }: { xml: string; changes: Change[] }) {
  const { t } = useTranslation('studio')
  const looks = useMemo(() => new Map(changes.filter((c) => c.kind !== 'removed').map((c) => [c.element, c.kind === 'added' ? 'added' : 'changed'] as const)), [changes])
  return (
    <figure className={css.diff}>
      <LiveDiagram xml={xml} looks={looks} />
      <figcaption>
        <i className={css.added} /> {t('diff.added')} <i className={css.changed} /> {t('diff.changed')}
      </figcaption>
    </figure>
  )
}
