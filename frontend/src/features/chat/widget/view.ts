import { ChatClient, type ChatState, type Line, type Place } from './client'
import { el, icon, linked } from './dom'
import { Keeper } from './kept'
import { style } from './style'
import { Talk, type Waiting } from './talk'
import { count, fill, textsOf } from './texts'

export interface Options extends Place {
  /** bubble: a button at the corner of a site; page: fills its place */
  mode: 'bubble' | 'page'
  /** whose conversation this browser keeps: nobody's in particular, or a signed-in person's */
  owner?: string
}

const CHAT = 'M21 11.5a8.4 8.4 0 0 1-12 7.6L3 21l1.9-5.7a8.4 8.4 0 1 1 16.1-3.8z'
const CLOSE = 'M18 6 6 18M6 6l12 12'
/** How often it is looked whether somebody is there. */
const STATE_MS = 60_000

/** Shows a chat in this element. @return ends it */
export function show(host: HTMLElement, options: Options): () => void {
  const view = new View(host, options)
  void view.begin()
  return () => view.end()
}

class View {
  private readonly options: Options
  private readonly t
  private readonly root: ShadowRoot
  private readonly keeper: Keeper
  private readonly client: ChatClient
  private readonly talk: Talk
  private readonly title
  private readonly state = el('p', { class: 'state' })
  private readonly log
  private readonly field
  private readonly name = el('input', { name: 'name', autocomplete: 'name', maxlength: '200' })
  private readonly mail = el('input', { name: 'mail', type: 'email', autocomplete: 'email', maxlength: '320' })
  private readonly who
  private readonly hint = el('p', { class: 'hint', role: 'status' })
  private readonly panel
  private readonly bubble
  private readonly dot = el('span', { class: 'dot', hidden: true })
  private unread = 0
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(host: HTMLElement, options: Options) {
    this.options = options
    const t = (this.t = textsOf(options.language))
    const embedded = options.mode === 'bubble'
    host.dataset.mode = options.mode
    host.lang = options.language
    this.root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    this.root.adoptedStyleSheets = [sheet]
    this.keeper = new Keeper(options.owner ? `${options.channel}.${options.owner}` : options.channel)
    this.client = new ChatClient(options, this.keeper.get().token)
    this.talk = new Talk(this.client, this.keeper, options.signedIn, (fresh) => this.draw(fresh))
    this.title = el('h1', {}, t.chat)
    this.log = el('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': t.conversation, 'data-empty': t.empty })
    this.field = el('textarea', { name: 'text', rows: '1', placeholder: t.placeholder })
    const optional = () => el('span', {}, ` (${t.optional})`)
    this.who = el(
      'div',
      { class: 'who' },
      el('label', {}, el('b', {}, t.name, optional()), this.name),
      el('label', {}, el('b', {}, t.mail, optional()), this.mail),
    )
    const form = el(
      'form',
      { novalidate: true },
      this.who,
      el('div', { class: 'row' }, el('label', {}, el('span', { class: 'sr' }, t.message), this.field), el('button', { class: 'send' }, t.send)),
      this.hint,
    )
    const close = el('button', { class: 'close', type: 'button', 'aria-label': t.close, hidden: !embedded }, icon(CLOSE))
    this.panel = el(
      'section',
      { class: 'panel', 'aria-label': t.chat, role: embedded ? 'dialog' : undefined, hidden: embedded },
      el('header', {}, el('div', {}, this.title, this.state), close),
      this.log,
      form,
    )
    this.bubble = el('button', { class: 'bubble', type: 'button', 'aria-expanded': 'false', 'aria-label': t.open }, icon(CHAT), this.dot)
    this.root.replaceChildren(this.panel, ...(embedded ? [this.bubble] : []))
    this.bubble.addEventListener('click', () => this.open(!!this.panel.hidden))
    close.addEventListener('click', () => this.open(false))
    this.panel.addEventListener('keydown', (e) => {
      if (e.key === 'Escape' && embedded) this.open(false)
    })
    this.field.addEventListener('keydown', (e) => {
      if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) {
        e.preventDefault()
        this.send()
      }
    })
    this.field.addEventListener('input', () => this.keeper.set({ draft: this.field.value }))
    form.addEventListener('submit', (e) => {
      e.preventDefault()
      this.send()
    })
    this.field.value = this.keeper.get().draft ?? ''
    this.draw(0)
  }

  async begin(): Promise<void> {
    await Promise.all([this.look(), this.talk.resume()])
    this.timer = setInterval(() => void this.look(), STATE_MS)
  }

  end(): void {
    clearInterval(this.timer)
    this.talk.end()
    this.root.replaceChildren()
  }

  private open(open: boolean): void {
    this.panel.hidden = !open
    this.bubble.setAttribute('aria-expanded', String(open))
    this.unread = 0
    this.draw(0)
    this.log.scrollTop = this.log.scrollHeight
    ;(open ? this.field : this.bubble).focus()
  }

  private send(): void {
    const text = this.field.value.trim()
    if (!text) return this.field.focus()
    if (!this.mail.validity.valid) {
      this.hint.textContent = this.mail.validationMessage
      this.hint.className = 'hint bad'
      return this.mail.focus()
    }
    this.field.value = ''
    this.keeper.set({ draft: '' })
    void this.talk.send(text, { name: this.name.value.trim() || undefined, mail: this.mail.value.trim() || undefined })
    this.log.scrollTop = this.log.scrollHeight
    this.field.focus()
  }

  private async look(): Promise<void> {
    try {
      const state = await this.client.state()
      this.title.textContent = state.name
      if (state.maxLength) this.field.maxLength = state.maxLength
      this.state.classList.toggle('there', state.there)
      this.state.textContent = this.stateWords(state)
    } catch (e) {
      const gone = (e as { status?: number }).status === 404
      this.state.textContent = gone ? this.t.gone : this.t.offline
      if (gone) {
        this.panel.querySelector('form')!.hidden = true
        this.log.dataset.empty = ''
      }
    }
  }

  private stateWords(state: ChatState): string {
    if (state.there) return this.t.there
    return state.opensAt ? fill(this.t.opens, { when: this.when(state.opensAt, true) }) : this.t.away
  }

  private draw(fresh: number): void {
    const { talk, t } = this
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80
    const known = new Map([...this.log.children].map((c) => [(c as HTMLElement).dataset.id, c]))
    // what is there already stays: a reader of the page is told of the new ones only
    const rows = talk.lines.map((l) => known.get(l.id) ?? this.line(l))
    const waiting = talk.waiting.map((w) => this.waiting(w))
    const gone = [...this.log.children].filter((c) => !rows.includes(c))
    gone.forEach((c) => c.remove())
    ;[...rows, ...waiting].forEach((row, i) => {
      if (this.log.children[i] !== row) this.log.insertBefore(row, this.log.children[i] ?? null)
    })
    if (atEnd) this.log.scrollTop = this.log.scrollHeight
    this.who.hidden = talk.begun
    this.hint.className = 'hint'
    const { mail } = this.keeper.get()
    this.hint.textContent = mail ? fill(t.mailSet, { mail }) : talk.begun ? '' : t.mailHint
    this.hint.hidden = !this.hint.textContent
    if (this.panel.hidden) this.unread += fresh
    this.dot.hidden = this.unread === 0
    this.dot.textContent = String(this.unread)
    const words = this.unread ? `${t.open}: ${count(t.unread, this.unread, this.options.language)}` : t.open
    this.bubble.setAttribute('aria-label', this.panel.hidden ? words : t.close)
  }

  private line(line: Line): HTMLElement {
    const by = line.mine ? this.t.you : (line.author ?? this.title.textContent ?? this.t.us)
    return el(
      'div',
      { class: line.mine ? 'msg mine' : 'msg', 'data-id': line.id },
      el('p', { class: 'by' }, `${by} · ${this.when(line.at, false)}`),
      el('p', { class: 'text' }, ...linked(line.text)),
    )
  }

  private waiting(message: Waiting): HTMLElement {
    const mark = el('p', { class: message.failed === undefined ? 'mark' : 'mark bad' })
    if (message.failed === undefined) mark.append(this.t.sending)
    else {
      const again = el('button', { type: 'button' }, this.t.again)
      again.addEventListener('click', () => void this.talk.again(message))
      mark.append(message.failed || this.t.offline, ' ', again)
    }
    return el('div', { class: 'msg mine', 'data-id': message.once }, el('p', { class: 'text' }, ...linked(message.text)), mark)
  }

  private when(at: string, far: boolean): string {
    const day = new Date(at).toDateString() !== new Date().toDateString()
    const date: Intl.DateTimeFormatOptions = day ? (far ? { weekday: 'long' } : { day: 'numeric', month: 'short' }) : {}
    return new Intl.DateTimeFormat(this.options.language, { ...date, hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  }
}
