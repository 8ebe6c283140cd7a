const browsers = [['Edg/', 'Edge'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const
const systems = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS X', 'macOS'], ['Linux', 'Linux']] as const

/** "Firefox, Windows" from a User-Agent; the word itself when it is a program's. */
export function browserOf(agent: string | undefined): string | undefined {
  if (!agent) return undefined
  const found = [browsers, systems].map((known) => known.find(([mark]) => agent.includes(mark))?.[1]).filter(Boolean)
  return found.length ? found.join(', ') : agent.split(/[\s/]/)[0]
}
