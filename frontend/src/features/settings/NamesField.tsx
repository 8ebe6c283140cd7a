import { useId } from 'react'
import { languages } from '@/app/i18n'
import type { ValueProps } from './EntryField'
import css from './RegisterPage.module.css'

/** A text in the three languages; an empty one falls back to English. */
export function NamesField({ label, value, error, onValue, tall }: ValueProps & { tall?: boolean }) {
  const id = useId()
  const texts = (value ?? {}) as Record<string, string>
  const Input = tall ? 'textarea' : 'input'
  return (
    <fieldset className={css.names}>
      <legend>{label}</legend>
      {Object.keys(languages).map((language) => (
        <div key={language} className={css.name}>
          <label htmlFor={`${id}-${language}`}>{language.toUpperCase()}</label>
          <Input
            id={`${id}-${language}`}
            lang={language}
            rows={tall ? 4 : undefined}
            value={texts[language] ?? ''}
            aria-label={`${label} ${languages[language as keyof typeof languages]}`}
            aria-invalid={error ? true : undefined}
            onChange={(e) => onValue({ ...texts, [language]: e.target.value })}
          />
        </div>
      ))}
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  )
}
