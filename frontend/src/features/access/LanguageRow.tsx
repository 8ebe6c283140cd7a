import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeLanguage, languages, type Language } from '@/app/i18n'
import css from './SignInPage.module.css'

export function LanguageRow() {
  const { t, i18n } = useTranslation()
  return (
    <div className={css.languages} role="group" aria-label={t('language')}>
      {Object.entries(languages).map(([key, name]) => (
        <button
          key={key}
          type="button"
          lang={key}
          className={css.choice}
          aria-pressed={i18n.language === key}
          onClick={() => void changeLanguage(key as Language, true)}
        >
          {i18n.language === key && <IconCheck size={12} stroke={2} aria-hidden />}
          {name}
        </button>
      ))}
    </div>
  )
}
