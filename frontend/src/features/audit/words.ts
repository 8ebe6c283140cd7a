type Words = (key: string, options: { defaultValue: string }) => string

/**
 * "person 4711" in words: the kind may be of two words.
 * @param name what stands there instead of an id that tells people nothing
 */
export function objectWords(object: string, t: Words, name?: string): string {
  const words = object.split(' ')
  for (const length of [2, 1]) {
    const kind = words.slice(0, length).join(' ')
    const said = words.length > length && t(`what.${kind}`, { defaultValue: '' })
    if (said) return `${said} ${name ?? words.slice(length).join(' ')}`
  }
  return object
}

/** "token.made" in words: what, and what became of it. */
export function actionWords(action: string, t: Words): string {
  const cut = action.lastIndexOf('.')
  const [what, verb] = [action.slice(0, cut), action.slice(cut + 1)]
  return `${t(`what.${what}`, { defaultValue: what })}: ${t(`verb.${verb}`, { defaultValue: verb })}`
}
