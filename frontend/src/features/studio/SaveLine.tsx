import { useTranslation } from 'react-i18next'
import { clock } from '@/shared/format'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import css from './EditorHead.module.css'
import type { SaveState } from './useSaver'

/** Whether what was typed lies on the server. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useTranslation('studio')
  if (state.now === 'clean') return null
  const word = state.now === 'dirty' ? 'saving' : state.now
  return (
    <span className={css.saved} role="status" data-save={state.now}>
      {t(`save.${word}`, { time: state.at ? clock(state.at) : '' })}
    </span>
  )
}

interface TroubleProps {
  state: SaveState
  onTheirs: () => void
  onMine: () => void
}

/** A draft that could not be kept says why, what is safe and how to go on. */
export function SaveTrouble({ state, onTheirs, onMine }: TroubleProps) {
  const { t } = useTranslation('studio')
  if (state.now === 'conflict')
    return (
      <Banner
        tone="bad"
        title={t('save.conflictTitle', { name: state.theirs?.author ?? t('save.somebody') })}
        action={
          <span className={css.choices}>
            <Button onClick={onTheirs}>{t('save.theirs')}</Button>
            <Button onClick={onMine}>{t('save.mine')}</Button>
          </span>
        }
      >
        {t('save.conflictText')}
      </Banner>
    )
  if (state.now === 'refused') return <Banner tone="bad" title={t('save.refusedTitle')}>{state.message}</Banner>
  if (state.now === 'failed')
    return (
      <Banner tone="offline" title={t('shared:error.notSaved')} action={<Button onClick={onMine}>{t('shared:retry')}</Button>}>
        {state.message ?? t('save.failedText')}
      </Banner>
    )
  return null
}
