/** What the browser keeps of a conversation over a reload. A browser that keeps nothing for sites has it until then. */
export interface Kept {
  token?: string
  mail?: string
  draft?: string
}

export class Keeper {
  private readonly key: string
  private now: Kept

  constructor(channel: string) {
    this.key = `lanedesk.chat.${channel}`
    this.now = this.stored()
  }

  get(): Kept {
    return this.now
  }

  set(change: Partial<Kept>): void {
    this.now = { ...this.now, ...change }
    try {
      localStorage.setItem(this.key, JSON.stringify(this.now))
    } catch {
      // kept until the reload
    }
  }

  private stored(): Kept {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Kept
    } catch {
      return {}
    }
  }
}
