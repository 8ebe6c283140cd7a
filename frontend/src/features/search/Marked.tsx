/** Text of the server in which only <mark> has a meaning; all the rest is shown as it is written. */
export function Marked({ html }: { html: string }) {
  return html.split(/<\/?mark>/).map((part, i) => (i % 2 ? <mark key={i}>{plain(part)}</mark> : plain(part)))
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
function plain(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
    return SIGNS[name.toLowerCase()] ?? whole
  })
}
