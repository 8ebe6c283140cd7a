/** A message as the server tells it to its visitor. */
export interface Line {
  id: string
  mine: boolean
  /** name of the agent; absent for one's own, and for what the desk wrote by itself */
  author?: string
  text: string
  at: string
}

export interface ChatState {
  name: string
  there: boolean
  opensAt?: string
  maxLength?: number
}

/** A refusal, in the server's words. Status 0: it was not reached. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, words: string) {
    super(words)
    this.status = status
  }
}

export interface Place {
  /** of the desk; empty on its own pages */
  base: string
  channel: string
  language: string
  /** writes as the person whose session cookie the page has; otherwise no cookie ever goes along */
  signedIn: boolean
}

const AGAIN_MS = [1000, 2000, 5000, 15_000, 30_000]

/** The calls of a web chat. */
export class ChatClient {
  private readonly place: Place
  token: string | undefined

  constructor(place: Place, token?: string) {
    this.place = place
    this.token = token
  }

  state(): Promise<ChatState> {
    return this.call('GET', '')
  }

  async open(who: { name?: string; mail?: string }): Promise<string> {
    const { token } = await this.call<{ token: string }>('POST', '/conversations', who)
    return (this.token = token)
  }

  async read(): Promise<Line[]> {
    return (await this.call<{ items: Line[] }>('GET', '/messages')).items
  }

  /** @param once the same for every try to send this text */
  write(text: string, once: string): Promise<{ messageId?: string }> {
    return this.call('POST', '/messages', { text }, once)
  }

  /** Calls `news` now and whenever there is something to read, until the signal says stop. */
  async listen(news: () => void, stop: AbortSignal): Promise<void> {
    for (let tries = 0; !stop.aborted; tries++) {
      try {
        const answer = await fetch(this.url('/events'), { headers: this.headers(), credentials: this.cookies(), signal: stop })
        if (answer.status === 404) return
        if (answer.ok && answer.body) {
          tries = 0
          await events(answer.body, news)
        }
      } catch {
        // the connection broke: once more, after a while
      }
      await pause(AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)]!, stop)
    }
  }

  private async call<T>(method: string, path: string, body?: unknown, once?: string): Promise<T> {
    const headers = this.headers()
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (once) headers['Idempotency-Key'] = once
    let answer: Response
    try {
      answer = await fetch(this.url(path), { method, headers, credentials: this.cookies(), body: body === undefined ? undefined : JSON.stringify(body) })
    } catch {
      throw new Refused(0, '')
    }
    const json = (await answer.json().catch(() => ({}))) as T & { detail?: string; errors?: { message: string }[] }
    if (!answer.ok) throw new Refused(answer.status, json.errors?.[0]?.message ?? json.detail ?? '')
    return json
  }

  private url(path: string): string {
    return `${this.place.base}/api/v1/chat/${encodeURIComponent(this.place.channel)}${path}`
  }

  private cookies(): RequestCredentials {
    return this.place.signedIn ? 'same-origin' : 'omit'
  }

  private headers(): Record<string, string> {
    const headers: Record<string, string> = { 'Accept-Language': this.place.language }
    if (this.token) headers['Chat-Token'] = this.token
    const forged = this.place.signedIn && document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)
    if (forged) headers['X-XSRF-TOKEN'] = decodeURIComponent(forged[1]!)
    return headers
  }
}

async function events(body: ReadableStream<Uint8Array>, news: () => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop()!
    if (lines.some((line) => /^event: (hello|chat|resync)$/.test(line))) news()
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    stop.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
