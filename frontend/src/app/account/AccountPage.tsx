import { useTranslation } from 'react-i18next'
import { PasswordForm } from '@/features/access/PasswordForm'
import { SignIns } from '@/features/access/SignIns'
import { Tokens } from '@/features/access/Tokens'
import { useMe } from '@/features/access/me'
import { AccountMenu } from '@/features/people/AccountMenu'
import { Deputies } from '@/features/people/Deputies'
import { PlaceSwitcher } from '../PlaceSwitcher'
import css from './AccountPage.module.css'

/** What a person settles for himself: password, where he is signed in, keys for programs. */
export function AccountPage() {
  const { t } = useTranslation('access')
  const me = useMe()
  return (
    <div className={css.page}>
      <header className={css.head}>
        <PlaceSwitcher />
        <AccountMenu />
      </header>
      <main className={css.main}>
        <h1>{t('account.title')}</h1>
        <p className={css.about}>
          {me.name} · {me.login}
        </p>
        <PasswordForm />
        <Deputies path="/me/deputies" />
        <SignIns />
        <Tokens />
      </main>
    </div>
  )
}
