import { afterEach, describe, expect, it } from 'vitest'
import { changeLanguage } from '@/app/i18n'
import formWords from '@/features/form/editorWords.json'
import tableWords from '@/features/routing/tableWords.json'
import * as replaceable from 'bpmn-js/lib/features/replace/ReplaceOptions'
import modelerWords from './modeler/modelerWords.json'
import { reword, translateBy, wordOf } from './foreign'

afterEach(() => changeLanguage('en'))
const settled = () => new Promise((done) => setTimeout(done))

describe('[N08] the words of the standard editors', () => {
  it('are the reader\'s, with their parts, and the library\'s where there are none', async () => {
    const say = translateBy(tableWords).translate[1] as (text: string, parts?: Record<string, string>) => string
    expect(say('Add rule')).toBe('Add rule')
    await changeLanguage('pl')
    expect(say('Add rule')).toBe('Dodaj regułę')
    expect(say('Expression language: {expressionLanguageLabel}', { expressionLanguageLabel: 'FEEL' })).toBe('Język wyrażenia: FEEL')
    expect(say('Nobody knows this')).toBe('Nobody knows this')
    expect(wordOf(formWords, 'Create an Image view element')).toBe('Dodaj: Obraz')
  })
  it('have a Russian and a Polish one each', () => {
    for (const [word, said] of Object.entries({ ...formWords, ...tableWords, ...modelerWords })) expect([word, Object.keys(said)]).toEqual([word, ['ru', 'pl']])
  })
  it('[H28] name every element that a step can be changed into', () => {
    const labels = (Object.values(replaceable) as unknown[])
      .flatMap((group) => (Array.isArray(group) ? (group as { label?: unknown }[]) : []))
      .flatMap((o) => (typeof o.label === 'string' ? [o.label] : []))
    expect(labels.length).toBeGreaterThan(80)
    expect([...new Set(labels)].filter((l) => !(l in modelerWords))).toEqual([])
  })
  it('are put in place as they appear, and never in what somebody wrote', async () => {
    await changeLanguage('ru')
    const box = document.createElement('div')
    box.innerHTML = '<p title="Components"> Layout </p><label class="own">Layout</label>'
    const stop = reword(box, formWords, '.own')
    expect(box.innerHTML).toBe('<p title="Компоненты"> Расположение </p><label class="own">Layout</label>')
    box.append(document.createTextNode('Required'))
    await settled()
    expect(box.textContent).toContain('Обязательно')
    stop()
  })
})
