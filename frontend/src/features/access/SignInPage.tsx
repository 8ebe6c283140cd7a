import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Logo } from '@/shared/ui/Bits'
import { LanguageRow } from './LanguageRow'
import { sampleQuery } from './me'
import { SampleCards } from './SampleCards'
import { SignInForm } from './SignInForm'
import css from './SignInPage.module.css'
import { ThemeToggle } from './ThemeToggle'

/** @param onDone called with the person signed in and every query ready for him */
export function SignInPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access')
  const { data: sample } = useQuery(sampleQuery)
  return (
    <main className={[css.page, sample?.length ? '' : css.alone].join(' ')}>
      <section className={css.side} aria-labelledby="sign-in">
        <div className={css.box}>
          <div className={css.brand}>
            <Logo /> Lanedesk
          </div>
          <h1 id="sign-in">{t('title')}</h1>
          <p className={css.about}>{sample?.length ? t('sampleName') : t('about')}</p>
          <SignInForm onDone={onDone} />
          <div className={css.foot}>
            <LanguageRow />
            <ThemeToggle />
          </div>
        </div>
      </section>
      {sample && sample.length > 0 && <SampleCards people={sample} onDone={onDone} />}
    </main>
  )
}
