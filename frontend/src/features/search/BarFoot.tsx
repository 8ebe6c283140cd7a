import { useTranslation } from 'react-i18next'
import { Keycap } from '@/shared/ui/Bits'
import css from './CommandBar.module.css'

/** The keys of the bar itself. */
export function BarFoot({ leave, back }: { leave: boolean; back: boolean }) {
  const { t } = useTranslation('search')
  return (
    <div className={css.foot} aria-hidden>
      <Keycap>↑</Keycap>
      <Keycap>↓</Keycap> {t('foot.move')}
      <Keycap>↵</Keycap> {t('foot.do')}
      {leave && (
        <>
          <Keycap>Tab</Keycap> {t('foot.other')}
        </>
      )}
      {back && (
        <>
          <Keycap>⌫</Keycap> {t('foot.back')}
        </>
      )}
      <span className={css.space} />
      <Keycap>?</Keycap> {t('foot.keys')}
    </div>
  )
}
