import i18next, { type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { setApiLanguage } from '@/shared/api'
import { isolated } from '@/shared/bidi'
import { recall, remember } from '@/shared/remember'

export const languages = { en: 'English', ru: 'Русский', pl: 'Polski' } as const
export type Language = keyof typeof languages

type Part = 'daily' | 'studio'
type Load = () => Promise<{ default: Resource[string] }>
const load: Record<Language, Record<Part, Load>> = {
  en: { daily: () => import('./texts/en'), studio: () => import('./texts/en.studio') },
  ru: { daily: () => import('./texts/ru'), studio: () => import('./texts/ru.studio') },
  pl: { daily: () => import('./texts/pl'), studio: () => import('./texts/pl.studio') },
}
const parts = new Set<Part>(['daily'])
const loaded = new Set<string>()

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && value in languages
}

/** What the person chose here, else the account's, else what the browser asks for. */
export function preferredLanguage(account?: string): Language {
  const chosen = recall<unknown>('language', undefined)
  if (isLanguage(chosen)) return chosen
  return [account ?? '', ...navigator.languages].map((l) => l.slice(0, 2)).find(isLanguage) ?? 'en'
}

async function fetchTexts(language: Language) {
  const missing = [...parts].filter((part) => !loaded.has(`${language}.${part}`))
  const found = await Promise.all(missing.map((part) => load[language][part]()))
  found.forEach(({ default: texts }) => Object.entries(texts).forEach(([ns, words]) => i18next.addResourceBundle(language, ns, words, false, false, { skipCopy: true })))
  missing.forEach((part) => loaded.add(`${language}.${part}`))
}

/** From now on the texts of studio and administration are there too, in each language. */
export async function studioTexts() {
  parts.add('studio')
  await fetchTexts(i18next.language as Language)
}

export async function startTexts(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shared',
    resources: {},
    // React escapes for the page already; here it is only kept from turning the words around it
    interpolation: { escapeValue: true, escape: isolated },
    returnNull: false,
  })
  await changeLanguage(language)
}

/** @param chosen true when the person asked for it, false when it comes from the account */
export async function changeLanguage(language: Language, chosen = false) {
  await fetchTexts(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  setApiLanguage(language)
  if (chosen) remember('language', language)
}
