import { serverNow } from './now'

/** A refusal of the server (RFC 9457), in the reader's language. Status 0: the server was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? String(status))
    this.status = status
    this.problem = problem
  }
}

export interface Problem {
  type?: string
  title?: string
  detail?: string
  errors?: { field: string; message: string }[]
  [more: string]: unknown
}

export interface Page<T> {
  items: T[]
  nextCursor?: string
  total?: number
}

export interface CallOptions {
  version?: number
  idempotencyKey?: string
  signal?: AbortSignal
  /** the page is being left: the call must outlive it */
  keepalive?: boolean
  /** the ETag of what was read, for things whose version is no number */
  match?: string
  /** hears the ETag of the answer */
  onTag?: (tag: string | null) => void
  /** a 401 is an answer here, not the end of a session */
  open?: boolean
}

const BASE = '/api/v1'
let language = 'en'
let whenExpired: (() => Promise<void>) | undefined

export function setApiLanguage(value: string) {
  language = value
}

/** @param handler resolves when the person has signed in again; the refused call is then repeated */
export function onExpired(handler: () => Promise<void>) {
  whenExpired = handler
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}

async function call<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language }
  // reading cookies takes milliseconds, and opening a ticket asks for many things at once
  const token = method === 'GET' ? undefined : cookie('XSRF-TOKEN')
  if (token) headers['X-XSRF-TOKEN'] = token
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`
  if (options.match !== undefined) headers['If-Match'] = options.match
  if (method === 'POST') headers['Idempotency-Key'] = options.idempotencyKey ?? crypto.randomUUID()
  const raw = body instanceof FormData || body instanceof Blob
  if (body instanceof Blob) headers['Content-Type'] = body.type
  else if (body !== undefined && !raw) headers['Content-Type'] = 'application/json'
  let answer: Response
  try {
    answer = await fetch(BASE + path, {
      method,
      headers,
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal: options.signal,
      keepalive: options.keepalive,
    })
  } catch (e) {
    if (options.signal?.aborted) throw e
    throw new ApiError(0, {})
  }
  serverNow.hear(answer.headers.get('Lanedesk-Now'))
  if (answer.status === 401 && !options.open && whenExpired) {
    await whenExpired()
    return call(method, path, body, options)
  }
  const text = await answer.text()
  const json = text ? parse(text) : undefined
  if (!answer.ok) throw new ApiError(answer.status, (json as Problem | undefined) ?? {})
  options.onTag?.(answer.headers.get('ETag'))
  return json as T
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const begun = new Map<string, Promise<unknown>>()

function get<T>(path: string, options?: CallOptions): Promise<T> {
  const ahead = begun.get(path) as Promise<T> | undefined
  begun.delete(path)
  return ahead ?? call<T>('GET', path, undefined, options)
}

export const api = {
  get,
  /** Begins to read what the next get of this path then has. */
  ahead(path: string) {
    const reading = call('GET', path)
    reading.catch(() => undefined)
    begun.set(path, reading)
  },
  post: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('PUT', path, body, options),
  /** PATCH names the version it was read at; a conflict answers 409 with both values. */
  patch: <T>(path: string, body: unknown, version: number) => call<T>('PATCH', path, body, { version }),
  delete: <T>(path: string, options?: CallOptions) => call<T>('DELETE', path, undefined, options),
}

/** Query string of what is set. */
export function query(values: Record<string, string | number | boolean | undefined | null>): string {
  const set = Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== '')
  return set.length ? `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)]))}` : ''
}

export function fileUrl(id: string): string {
  return `${BASE}/files/${id}`
}
