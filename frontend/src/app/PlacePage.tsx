import { useTranslation } from 'react-i18next'
import { AccountMenu } from '@/features/people/AccountMenu'
import { PlaceSwitcher } from './PlaceSwitcher'
import css from './PlacePage.module.css'

/** A place whose pages are not part of this installation: says so and lets one go on. */
export function PlacePage() {
  const { t } = useTranslation()
  return (
    <div className={css.page}>
      <header className={css.head}>
        <PlaceSwitcher />
        <AccountMenu />
      </header>
      <main className={css.main}>
        <h1>{t('empty.place')}</h1>
      </main>
    </div>
  )
}
