import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page, Response } from '@playwright/test'

/** Values under these keys are what people wrote or what names things: data, in no language of the product. */
const DATA = new Set(
  'actorName address addresses approver approvers assignee manager object author authorName body cell cells channel by comment company content contentType description detail display domains email id key login name number path policy q requester schedule shown snippet sourceText subject summary tags text title url value values version xml zone words'.split(' '),
)
/** Names and short words that are the same in every language. */
const SAME = /\b(min|h|Status|System|Portal|Studio|stop|Lanedesk|Northwind( Services)?|English|Polski|BPMN|DMN|FEEL|XML|JSON|CSV|SLA|API|VIP|URL|HTML|SMTP|IMAP|OIDC|WCAG|Telegram|Ctrl|Alt|Shift|Enter|Esc|Space|Tab|OK|bpmn\.io|form-js|Chromium|Linux|Europe\/\w+|UTC|ID)\b/gi

type Words = { [key: string]: string | Words }
const flat = (words: Words): string[] => Object.values(words).flatMap((v) => (typeof v === 'string' ? [v] : flat(v)))
const features = fileURLToPath(new URL('../src/features/', import.meta.url))
const readWords = (folder: string) => flat(JSON.parse(readFileSync(`${folder}/texts.en.json`, 'utf8')) as Words)
/** The product's own English: never taken for data. */
const catalogue = new Set([...readdirSync(features).flatMap((f) => (readdirSync(features + f).includes('texts.en.json') ? readWords(features + f) : [])), ...readWords(`${features}../shared`)])

/** Remembers what the server gives the page as data. */
export class DataSeen {
  readonly values = new Set<string>()
  private readonly open = new Set<Promise<void>>()
  constructor(page: Page) {
    page.on('response', (response) => {
      const work = this.read(response).finally(() => this.open.delete(work))
      this.open.add(work)
    })
  }
  private async read(response: Response) {
    const type = response.headers()['content-type'] ?? ''
    if (type.includes('html')) return this.reader(await response.text().catch(() => ''))
    if (!response.url().includes('/api/') || !type.includes('json')) return
    this.walk(await response.json().catch(() => null), false)
  }
  /** The page itself says who opened it. */
  private reader(html: string) {
    const me = /<script type="application\/json" id="me">(.*?)<\/script>/s.exec(html)?.[1]
    if (me) this.walk(JSON.parse(me), false)
  }
  private walk(value: unknown, data: boolean) {
    if (typeof value === 'string' && data) this.values.add(value.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim())
    else if (Array.isArray(value)) value.forEach((v) => this.walk(v, data))
    else if (value && typeof value === 'object') {
      // a name that was given in one language only
      const alone = 'en' in value && !('ru' in value)
      Object.entries(value).forEach(([k, v]) => this.walk(v, alone || DATA.has(k)))
    }
  }
  async all(): Promise<string[]> {
    await Promise.all(this.open)
    return [...this.values]
  }
}

/** All that one can read or hear on the page. */
export function visibleStrings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const shown = (el: Element) => el.checkVisibility({ visibilityProperty: true })
    const outside = '[translate=no], [data-testid=canvas], .djs-container, .bjs-powered-by, .dmn-decision-table-container, .fjs-container, .bio-properties-panel, script, style, iframe, [contenteditable], option, textarea, code, pre'
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest(outside) && shown(parent)) found.push(node.textContent ?? '')
    }
    document.querySelectorAll('[aria-label], [title], [placeholder]').forEach((el) => {
      if (el.closest(outside) || !shown(el)) return
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(el.getAttribute(name) ?? '')
    })
    return [...new Set(found.map((s) => s.replace(/\s+/g, ' ').trim()))].filter((s) => /\p{L}{2}/u.test(s))
  })
}

/** What of a string is left when names, codes and data are taken out; empty when nothing is. */
function words(text: string, data: string[]): string {
  let rest = text
  for (const value of data) if (value.length > 3 && rest.includes(value)) rest = rest.replaceAll(value, ' ')
  rest = rest.replaceAll('Русский', ' ').replace(SAME, ' ').replace(/[\w.+-]+@[\w.-]+|https?:\S+|\S*[_/\\]\S*|\S*\d\S*|\b[a-z]+[A-Z]\w*\b|\b[a-z]+(-[a-z]+)+\b/g, ' ')
  return /\p{L}{3}/u.test(rest) ? rest.trim() : ''
}

/** @returns how many strings are words of the product, and which of them are English though another language is asked */
export function untranslated(english: string[], other: string[], data: string[]) {
  const long = [...data].sort((a, b) => b.length - a.length)
  const exact = new Set(data)
  const blob = long.join('\n')
  const known = new Set(english)
  const ours = (s: string) => !exact.has(s) && (catalogue.has(s) || (!blob.includes(s) && words(s, long) !== ''))
  const told = other.filter((s) => ours(s) && words(s, []) !== '')
  return { total: told.length, same: told.filter((s) => known.has(s)) }
}

/** A key of the catalogues instead of its words. */
export function rawKeys(strings: string[], data: string[]): string[] {
  const known = new Set(data)
  return strings.filter(
    (s) => !known.has(s) && (/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+(_(one|few|many|other))?$/.test(s) || /(^|\s)(access|audit|catalog|deferral|form|knowledge|operations|outreach|people|report|routing|schedule|search|session|settings|shared|sla|studio|task|ticket):[a-z]/.test(s) || /\{\{\w+\}\}/.test(s)),
  )
}
