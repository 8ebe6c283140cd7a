export interface Attachment {
  id: string
  fileId?: string
  name: string
  contentType: string
  size: number
  contentId?: string
}

export interface Message {
  id: string
  kind: 'in' | 'out' | 'note' | 'system'
  author: { kind?: string; id?: string; name: string }
  from?: string
  to?: string[]
  cc?: string[]
  subject?: string
  text: string
  html?: string
  quoted?: string
  channelKind?: string
  automatic?: boolean
  detail?: Record<string, unknown>
  sentAt: string
  delivery?: { state: string; reason?: string; nextTry?: string } | null
  attachments: Attachment[]
  sessionId?: string
}

export interface Participant {
  id: string
  contactId?: string
  address: string
  name?: string
  role: 'main' | 'copy'
  removedAt?: string
  /** was taken out and has written himself since */
  wroteAfterRemoval?: boolean
}

export interface Draft {
  kind: 'reply' | 'note'
  html: string
  to: string[]
  cc: string[]
  attachments: DraftFile[]
  version: number
  updatedAt?: string
}

export interface DraftFile {
  id: string
  name: string
  contentType?: string
  size?: number
}

export function authorName(message: Message): string {
  return message.author.name
}

export function authorId(message: Message): string {
  return message.author.id ?? message.author.name
}

/** Brings a message of the open conversation into sight. */
export function showMessage(id: string) {
  const card = document.getElementById(`message-${id}`)
  card?.scrollIntoView({ block: 'center' })
  card?.focus()
}

/** Messages that need a frame of their own: more than paragraphs, line ends and links. */
export function isRich(html: string | undefined): html is string {
  if (!html) return false
  return /<(?!\/?(p|br|div|span|a|html|body|head|meta)\b)[a-z]/i.test(html) || /style\s*=/i.test(html)
}
