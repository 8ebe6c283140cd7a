import { useTranslation } from 'react-i18next'
import { desk } from './state'
import css from './TypeAhead.module.css'

/** The line of the command bar while the bar itself is on its way: who types on at once loses no letter. */
export function TypeAhead() {
  const { t } = useTranslation('search')
  const step = desk.use((s) => s.step)
  const label = t(step ? `ask.${step}` : 'placeholder')
  return (
    <div className={css.ahead} role="dialog" aria-label={t('title')}>
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus
        aria-label={label}
        placeholder={label}
        onChange={(e) => desk.set({ typed: e.target.value })}
        onKeyDown={(e) => e.key === 'Escape' && desk.set({ command: false, step: null, typed: '' })}
      />
    </div>
  )
}
