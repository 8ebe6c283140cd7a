import type { Problem } from './models'

/** Problems whose message ends in what a parser said, after the first colon. */
const parsers = /^(gate\.(xml|json|engine|feel)|form\.json)$/
/** The schema's own ids stand at the start of what it says, so they are known without the problem's code too. */
const schema = /: (cvc-[\w.-]+: .*)$/s

/** The reader's sentence, and apart from it the parser's English. */
export function withoutRaw(p: Problem): { said: string; raw?: string } {
  const known = schema.exec(p.message) ?? (parsers.test(p.code ?? '') ? /: (.+)$/s.exec(p.message) : null)
  return known ? { said: `${p.message.slice(0, known.index)}.`, raw: known[1] } : { said: p.message }
}
