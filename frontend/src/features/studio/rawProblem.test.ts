import { describe, expect, it } from 'vitest'
import { withoutRaw } from './rawProblem'

describe('[N08] what a parser said', () => {
  it('stands apart from the sentence for the reader', () => {
    const message = "файл не читается как XML: cvc-id.1: There is no ID/IDREF binding for IDREF 'x'."
    expect(withoutRaw({ message })).toEqual({ said: 'файл не читается как XML.', raw: "cvc-id.1: There is no ID/IDREF binding for IDREF 'x'." })
    expect(withoutRaw({ code: 'gate.json', message: 'formularza nie można odczytać jako JSON: Unexpected end' })).toEqual({
      said: 'formularza nie można odczytać jako JSON.',
      raw: 'Unexpected end',
    })
  })
  it('is not looked for elsewhere', () => {
    expect(withoutRaw({ code: 'gate.form', message: 'a: b' })).toEqual({ said: 'a: b' })
  })
})
