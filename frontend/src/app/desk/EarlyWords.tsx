import { useTranslation } from 'react-i18next'
import { desk } from './state'

/** Takes what is typed while the composer is still on its way, and hands it over: not a letter is a command, or lost. */
export function EarlyWords() {
  const { t } = useTranslation('session')
  const note = desk.use((s) => s.composer?.tab === 'note')
  return (
    <textarea
      data-opening
      className="sr"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
      autoFocus
      aria-label={t(note ? 'composer.noteText' : 'composer.replyText')}
      onChange={(e) => desk.set((s) => (s.composer ? { composer: { ...s.composer, typed: e.target.value } } : {}))}
      onKeyDown={(e) => e.key === 'Escape' && desk.set({ composer: null })}
    />
  )
}
