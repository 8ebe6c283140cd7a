/** What the lists of settings hold: one description each, from which page and form are made. */
export type FieldKind =
  | 'text' | 'password' | 'names' | 'bodies' | 'number' | 'flag' | 'choice' | 'choices' | 'words' | 'ref' | 'map' | 'secrets' | 'members' | 'identities'

export interface FieldSpec {
  name: string
  kind: FieldKind
  required?: boolean
  /** can be set when the entry is made, and never again */
  fixed?: boolean
  options?: readonly string[]
  /** the register whose entries can be chosen */
  of?: string
}

export interface RegisterSpec {
  key: string
  section: 'people' | 'desk'
  /** what names an entry in addresses and references */
  id: 'id' | 'key'
  /** shown in the list beside the name */
  columns: readonly string[]
  fields: readonly FieldSpec[]
  archives?: false
}

const roles = ['AGENT', 'SUPERVISOR', 'MANAGER', 'DESIGNER', 'ADMIN', 'CLIENT'] as const
const rights = [
  'DESK', 'PORTAL', 'TICKETS_ALL', 'SUPERVISE', 'RULES_READ', 'RULES_EDIT', 'SETTINGS_READ', 'SETTINGS_EDIT', 'DESIGN', 'PUBLISH', 'OPERATE', 'WORKER',
] as const
const key: FieldSpec = { name: 'key', kind: 'text', required: true, fixed: true }
const name: FieldSpec = { name: 'name', kind: 'names', required: true }

export const registers: readonly RegisterSpec[] = [
  {
    key: 'people', section: 'people', id: 'id', columns: ['login', 'roles'],
    fields: [
      { name: 'login', kind: 'text', required: true, fixed: true },
      { name: 'name', kind: 'text', required: true },
      { name: 'email', kind: 'text' },
      { name: 'password', kind: 'password' },
      { name: 'roles', kind: 'choices', options: roles },
      { name: 'customRoles', kind: 'choices', of: 'roles' },
      { name: 'locale', kind: 'choice', options: ['en', 'ru', 'pl'] },
      { name: 'zone', kind: 'text' },
      { name: 'managerId', kind: 'ref', of: 'people' },
      { name: 'skills', kind: 'words' },
      { name: 'maxTickets', kind: 'number' },
      { name: 'active', kind: 'flag' },
    ],
  },
  {
    key: 'groups', section: 'people', id: 'key', columns: ['key', 'members'],
    fields: [key, name, { name: 'headId', kind: 'ref', of: 'people', required: true }, { name: 'members', kind: 'members', options: ['none', 'read', 'reply', 'full'] }],
  },
  { key: 'roles', section: 'people', id: 'key', columns: ['key'], fields: [key, name, { name: 'rights', kind: 'choices', options: rights, required: true }] },
  {
    key: 'contacts', section: 'people', id: 'id', columns: ['identities', 'vip'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'identities', kind: 'identities' },
      { name: 'companies', kind: 'choices', of: 'companies' },
      { name: 'locale', kind: 'choice', options: ['en', 'ru', 'pl'] },
      { name: 'zone', kind: 'text' },
      { name: 'vip', kind: 'flag' },
    ],
  },
  {
    key: 'companies', section: 'people', id: 'id', columns: ['domains', 'vip'],
    fields: [
      key, { name: 'name', kind: 'text', required: true }, { name: 'domains', kind: 'words' }, { name: 'vip', kind: 'flag' },
      { name: 'managerId', kind: 'ref', of: 'people' }, { name: 'sharedTickets', kind: 'flag' },
    ],
  },
  {
    key: 'lines', section: 'desk', id: 'key', columns: ['key', 'defaultGroup'],
    fields: [
      key, name, { name: 'schedule', kind: 'ref', of: 'schedules' }, { name: 'defaultGroup', kind: 'ref', of: 'groups', required: true },
      { name: 'supervisorGroup', kind: 'ref', of: 'groups' }, { name: 'members', kind: 'members', options: ['operator', 'supervisor'] }, { name: 'settings', kind: 'map' },
    ],
  },
  {
    key: 'channels', section: 'desk', id: 'key', columns: ['kind', 'address'],
    fields: [
      key, { name: 'kind', kind: 'choice', required: true, fixed: true, options: ['mail', 'form', 'chat', 'telegram', 'phone', 'custom', 'portal'] }, name,
      { name: 'line', kind: 'ref', of: 'lines', required: true }, { name: 'address', kind: 'text' }, { name: 'settings', kind: 'map' }, { name: 'secrets', kind: 'secrets' },
    ],
  },
  {
    key: 'connections', section: 'desk', id: 'key', columns: ['url'],
    fields: [key, name, { name: 'url', kind: 'text', required: true }, { name: 'secrets', kind: 'secrets' }],
  },
  {
    key: 'context-sources', section: 'desk', id: 'key', columns: ['connection', 'path'],
    fields: [key, name, { name: 'connection', kind: 'ref', of: 'connections', required: true }, { name: 'path', kind: 'text' }],
  },
  {
    key: 'statuses', section: 'desk', id: 'key', columns: ['class'],
    fields: [
      key, { name: 'class', kind: 'choice', required: true, fixed: true, options: ['new', 'open', 'waiting', 'deferred', 'resolved', 'closed'] }, name,
      { name: 'clientName', kind: 'names', required: true }, { name: 'position', kind: 'number', required: true },
    ],
  },
  { key: 'priorities', section: 'desk', id: 'key', columns: ['rank'], fields: [key, name, { name: 'rank', kind: 'number', required: true }] },
  {
    key: 'templates', section: 'desk', id: 'key', columns: ['shortcut'],
    fields: [key, name, { name: 'shortcut', kind: 'text' }, { name: 'subject', kind: 'names' }, { name: 'body', kind: 'bodies', required: true }],
  },
  {
    key: 'knowledge', section: 'desk', id: 'key', columns: ['audience'],
    fields: [key, name, { name: 'audience', kind: 'choice', required: true, options: ['public', 'employees', 'agents'] }, { name: 'body', kind: 'bodies', required: true }],
  },
  {
    key: 'presence-statuses', section: 'desk', id: 'key', columns: ['takesWork'], archives: false,
    fields: [
      key, name, { name: 'colour', kind: 'choice', required: true, options: ['ok', 'soon', 'bad', 'calm'] }, { name: 'takesWork', kind: 'flag', required: true },
      { name: 'mayReply', kind: 'flag' }, { name: 'position', kind: 'number', required: true },
    ],
  },
  { key: 'brands', section: 'desk', id: 'key', columns: ['key'], fields: [key, name] },
]

export type Entry = Record<string, unknown> & { version: number; archived?: boolean }

export function registerOf(wanted: string): RegisterSpec | undefined {
  return registers.find((r) => r.key === wanted)
}

export function idOf(spec: { id: 'id' | 'key' }, entry: Entry): string {
  return String(entry[spec.id])
}
