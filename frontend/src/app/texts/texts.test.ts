import i18next from 'i18next'
import { afterAll, describe, expect, it } from 'vitest'
import { changeLanguage, type Language } from '../i18n'
import en from './en'
import enStudio from './en.studio'
import pl from './pl'
import plStudio from './pl.studio'
import ru from './ru'
import ruStudio from './ru.studio'

type Words = { [key: string]: string | Words }

function flat(words: Words, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([k, v]) => (typeof v === 'string' ? [[prefix + k, v]] : Object.entries(flat(v, `${prefix}${k}.`)))),
  )
}
const all: Record<Language, Record<string, string>> = {
  en: flat({ ...en, ...enStudio } as unknown as Words),
  ru: flat({ ...ru, ...ruStudio } as unknown as Words),
  pl: flat({ ...pl, ...plStudio } as unknown as Words),
}
const PLURAL = /_(zero|one|two|few|many|other)$/
const stems = (texts: Record<string, string>) => new Set(Object.keys(texts).map((k) => k.replace(PLURAL, '')))
afterAll(() => changeLanguage('en'))

describe('[H28] texts', () => {
  it.each(['ru', 'pl'] as const)('in %s are there for every English one, with every plural form', (language) => {
    expect([...stems(all[language])].sort()).toEqual([...stems(all.en)].sort())
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = [...new Set(Object.keys(all.en).filter((k) => PLURAL.test(k)).map((k) => k.replace(PLURAL, '')))]
    const missing = counted.flatMap((stem) => forms.filter((f) => !(`${stem}_${f}` in all[language])).map((f) => `${stem}_${f}`))
    expect(missing).toEqual([])
  })
  it.each(['ru', 'pl'] as const)('in %s keep the values of the English ones', (language) => {
    const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort().join()
    const wrong = Object.entries(all[language])
      .filter(([key, text]) => {
        const english = all.en[key] ?? all.en[key.replace(PLURAL, '_other')]
        return english !== undefined && names(english) !== names(text)
      })
      .map(([key]) => key)
    expect(wrong).toEqual([])
  })
  it('count as the languages do', async () => {
    await changeLanguage('ru')
    expect([1, 2, 5, 21].map((count) => i18next.t('ticket:bulk.count', { count }))).toEqual(['1 заявка', '2 заявки', '5 заявок', '21 заявка'])
    await changeLanguage('pl')
    expect([1, 2, 5, 22].map((count) => i18next.t('ticket:bulk.count', { count }))).toEqual(['1 zgłoszenie', '2 zgłoszenia', '5 zgłoszeń', '22 zgłoszenia'])
  })
})
