import { IconArrowsUpDown, IconMinus, IconPlus, IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from './DiffList.module.css'
import type { Change } from './models'

const icons = { added: IconPlus, removed: IconMinus, changed: IconWaveSine, moved: IconArrowsUpDown }

/** What changed, element by element: the old value grey and struck, the new one tinted. */
export function DiffList({ changes, onPick }: { changes: Change[]; onPick?: (element: string) => void }) {
  const { t } = useTranslation('studio')
  if (changes.length === 0) return <p className={css.none}>{t('diff.none')}</p>
  const elements = [...new Set(changes.map((c) => c.element))]
  return (
    <ul className={css.list}>
      {elements.map((element) => {
        const own = changes.filter((c) => c.element === element)
        const first = own[0]!
        const Icon = icons[first.kind] ?? IconWaveSine
        const name = first.name || element
        return (
          <li key={element} className={css.item}>
            <span className={[css.icon, css[first.kind]].join(' ')}>
              <Icon size={14} stroke={2} aria-hidden />
            </span>
            <small className={css.kind}>{t(`diff.${first.kind}`)}</small>
            <div className={css.what}>
              {onPick ? (
                <button type="button" className={css.name} onClick={() => onPick(element)}>
                  {name}
                </button>
              ) : (
                <strong>{name}</strong>
              )}
              {own
                .filter((c) => c.property)
                .map((c, i) => (
                  <p key={i} className={css.property}>
                    {t(`diff.property.${c.property!.replaceAll('.', '_')}`, { defaultValue: c.property })}: {c.before !== undefined && c.before !== null && c.before !== '' && <del>{brief(c.before)}</del>}{' '}
                    {c.after !== undefined && c.after !== null && c.after !== '' ? <ins>{brief(c.after)}</ins> : c.kind === 'changed' ? t('diff.nothing') : null}
                  </p>
                ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 197)}…` : text
}
