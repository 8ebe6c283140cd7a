import { type ChatClient, type Line, Refused } from './client'
import type { Keeper } from './kept'

/** A message on its way: kept with the id of its first try, so that no further one doubles it. */
export interface Waiting {
  once: string
  text: string
  failed?: string
}

/** A conversation and what happens in it; the view draws it anew after each change. */
export class Talk {
  lines: Line[] = []
  waiting: Waiting[] = []
  private readonly client: ChatClient
  private readonly keeper: Keeper
  private readonly signedIn: boolean
  private readonly changed: (fresh: number) => void
  private stop: AbortController | undefined
  private queue: Promise<void> = Promise.resolve()

  /** @param changed hears how many messages of ours are new */
  constructor(client: ChatClient, keeper: Keeper, signedIn: boolean, changed: (fresh: number) => void) {
    this.client = client
    this.keeper = keeper
    this.signedIn = signedIn
    this.changed = changed
  }

  get begun(): boolean {
    return this.signedIn || !!this.client.token
  }

  async resume(): Promise<void> {
    if (!this.begun) return
    try {
      await this.read()
      this.listen()
    } catch (e) {
      if (!(e instanceof Refused) || e.status !== 404) this.listen()
      else if (!this.signedIn) this.forget()
    }
  }

  /** Sends, one after another, in the order in which it was written. */
  send(text: string, who: { name?: string; mail?: string }): Promise<void> {
    const message: Waiting = { once: crypto.randomUUID(), text }
    this.waiting.push(message)
    this.changed(0)
    return this.enqueue(message, who)
  }

  again(message: Waiting): Promise<void> {
    message.failed = undefined
    this.changed(0)
    return this.enqueue(message, {})
  }

  end(): void {
    this.stop?.abort()
  }

  private enqueue(message: Waiting, who: { name?: string; mail?: string }): Promise<void> {
    return (this.queue = this.queue.then(() => this.deliver(message, who)))
  }

  private async deliver(message: Waiting, who: { name?: string; mail?: string }): Promise<void> {
    try {
      if (!this.begun) {
        const token = await this.client.open(who)
        this.keeper.set({ token, mail: who.mail })
      }
      await this.client.write(message.text, message.once)
      await this.read()
      this.waiting = this.waiting.filter((w) => w !== message)
      this.changed(0)
      this.listen()
    } catch (e) {
      message.failed = e instanceof Refused ? e.message : String(e)
      this.changed(0)
    }
  }

  private async read(): Promise<void> {
    const found = await this.client.read()
    const known = new Set(this.lines.map((l) => l.id))
    const fresh = found.filter((l) => !l.mine && !known.has(l.id)).length
    const first = this.lines.length === 0
    this.lines = found
    this.changed(first ? 0 : fresh)
  }

  private listen(): void {
    if (this.stop) return
    this.stop = new AbortController()
    void this.client.listen(() => void this.read().catch(() => undefined), this.stop.signal)
  }

  private forget(): void {
    this.client.token = undefined
    this.keeper.set({ token: undefined, mail: undefined })
    this.changed(0)
  }
}
