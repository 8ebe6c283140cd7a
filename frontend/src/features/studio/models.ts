import { queryOptions } from '@tanstack/react-query'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'

export type Kind = 'process' | 'table' | 'form'
export type Localized = string | Record<string, string> | { values: Record<string, string> }

/** One line of the map of the solution. */
export interface ModelItem {
  kind: Kind
  key: string
  name: Localized
  version?: number | null
  hasDraft?: boolean
  problems?: number
  running?: number
  incidents?: number
  failingCases?: number
  cases?: number
  updatedAt?: string
  author?: string
  hits30?: number
  rows?: number
}

export interface Model {
  kind?: Kind
  key: string
  name: Localized
  version?: number | null
  base?: number | null
  content: string
  author?: string
  updatedAt?: string
  savedAt?: string
  problems?: Problem[]
}

/** What a check says about one place of a model, in the reader's language. */
export interface Problem {
  element?: string | null
  name?: string | null
  row?: number | string | null
  column?: string | null
  code?: string
  message: string
  severity?: 'error' | 'warning' | 'hint' | string
}

export interface Version {
  version: number
  publishedAt?: string
  author?: string
  comment?: string
  releaseId?: string | null
}

export interface Change {
  element: string
  name?: string | null
  kind: 'added' | 'removed' | 'changed' | 'moved'
  property?: string | null
  before?: unknown
  after?: unknown
}

export interface Running {
  versions: { version: number; count: number }[]
  elements: { element: string; count: number }[]
  incidents: { element?: string; name?: string; message: string; count: number; since?: string }[]
}

export interface CaseResult {
  name: string
  ok: boolean | null
  message?: string
  steps?: { text: string; ok: boolean; message?: string; element?: string }[]
}

export interface Release {
  id: string
  number?: number
  at?: string
  publishedAt?: string
  author?: string
  comment?: string
  rolledBack?: boolean
  action?: 'publish' | 'rollback' | 'deploy' | 'import'
  source?: string
  models?: { kind: Kind; key: string; name?: Localized; version: number }[]
}

export interface Incident {
  cause: string
  message: string
  process?: string
  processName?: string
  element?: string
  elementName?: string
  reason: string
  count: number
  since?: string
  items: { id: string; businessKey?: string; since?: string }[]
}

const list = async <T>(path: string): Promise<T[]> => items(await api.get<T[] | Page<T>>(path))

export async function changes(path: string): Promise<Change[]> {
  const answer = await api.get<{ changes?: Change[]; items?: Change[] }>(path)
  return answer.changes ?? answer.items ?? []
}

/** What not everybody may read is left out of the frame around it. */
async function ifAllowed<T>(path: string): Promise<T[]> {
  try {
    return await list<T>(path)
  } catch (e) {
    if (e instanceof ApiError && (e.status === 403 || e.status === 404)) return []
    throw e
  }
}

/** Managers see the tables only; designers see everything. */
async function allModels(): Promise<ModelItem[]> {
  try {
    return await list<ModelItem>('/models')
  } catch (e) {
    if (!(e instanceof ApiError) || e.status !== 403) throw e
    return (await list<Omit<ModelItem, 'kind'>>('/tables')).map((x) => ({ ...x, kind: 'table' as const }))
  }
}
export interface ServiceForm {
  key: string
  name: Localized
  form?: string | null
  archived?: boolean
}
/** Which service begins with which form. */
export const serviceFormsQuery = queryOptions({
  queryKey: ['service-forms'],
  staleTime: 60_000,
  queryFn: async () => (await ifAllowed<ServiceForm>('/service-settings?size=200')).filter((s) => !s.archived),
})
export const modelsQuery = queryOptions({ queryKey: ['models'], queryFn: allModels })
export const incidentsQuery = queryOptions({ queryKey: ['incidents'], queryFn: () => ifAllowed<Incident>('/incidents') })
export const releasesQuery = queryOptions({ queryKey: ['releases'], queryFn: () => ifAllowed<Release>('/releases') })
export const blocksQuery = queryOptions({ queryKey: ['blocks'], staleTime: 300_000, queryFn: () => ifAllowed<Block>('/blocks') })

export const liveQuery = (kind: Kind, key: string) =>
  queryOptions({ queryKey: ['model', kind, key], queryFn: () => api.get<Model>(`/models/${kind}/${key}`) })
export const versionsQuery = (kind: Kind, key: string) =>
  queryOptions({ queryKey: ['model', kind, key, 'versions'], queryFn: () => list<Version>(`/models/${kind}/${key}/versions`) })
export const versionQuery = (kind: Kind, key: string, version: number) =>
  queryOptions({
    queryKey: ['model', kind, key, 'version', version],
    staleTime: Infinity,
    queryFn: () => api.get<Model>(`/models/${kind}/${key}/versions/${version}`),
  })
export const diffQuery = (kind: Kind, key: string, from: number | string, to: number | string) =>
  queryOptions({
    queryKey: ['model', kind, key, 'diff', from, to],
    staleTime: 0,
    queryFn: () => changes(`/models/${kind}/${key}/diff?from=${from}&to=${to}`),
  })
export const runningQuery = (key: string) =>
  queryOptions({
    queryKey: ['model', 'process', key, 'running'],
    refetchInterval: 15_000,
    queryFn: () => api.get<Running>(`/models/process/${key}/running`),
  })
export const casesQuery = (kind: Kind, key: string) =>
  queryOptions({ queryKey: ['model', kind, key, 'cases'], queryFn: () => ifAllowed<CaseResult>(`/models/${kind}/${key}/cases`) })

/** An element template with our texts beside it (processes/blocks). */
export interface Block {
  id: string
  name: string
  version: number
  description?: string
  category?: { id: string; name: string }
  appliesTo: string[]
  elementType?: { value: string }
  properties: BlockProperty[]
  lanedesk?: BlockWords
}
export interface BlockProperty {
  id?: string
  label?: string
  description?: string
  type: string
  value?: string
  choices?: { name: string; value: string }[]
  binding: { type: string; name?: string; source?: string }
  constraints?: { notEmpty?: boolean; pattern?: string | { value: string; message?: string } }
}
export interface BlockWords {
  texts?: {
    name?: Localized
    description?: Localized
    category?: Localized
    fields?: Record<string, { label?: Localized; description?: Localized; choices?: Record<string, Localized> }>
  }
  channelField?: string
  show?: Record<string, Record<string, string[]>>
  whenHidden?: Record<string, 'keep' | 'clear'>
  help?: Localized
}

export const sectionOf: Record<Kind, 'processes' | 'rules' | 'forms'> = { process: 'processes', table: 'rules', form: 'forms' }
