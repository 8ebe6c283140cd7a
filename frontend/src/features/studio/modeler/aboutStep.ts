import type { Problem } from '../models'

/** What a problem says, without the name and id of its step in front: for places that say the name themselves. */
export function aboutStep({ message, element }: Problem): string {
  if (!element) return message
  const lead = `» (${element}): `
  const end = message.startsWith('«') ? message.indexOf(lead) : -1
  return end > 0 ? message.slice(end + lead.length) : message
}
