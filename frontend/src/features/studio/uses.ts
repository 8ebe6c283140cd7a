import { useQueries, useQuery } from '@tanstack/react-query'
import type { Block, ModelItem } from './models'
import { liveQuery, serviceFormsQuery } from './models'
import { delegateOf } from './modeler/blocks'

export interface Uses {
  process: string
  tables: string[]
  blocks: string[]
  forms: string[]
  processes: string[]
}

/** Tables that a block always asks; others name theirs in the field "table". */
const tableOfDelegate: Record<string, string> = {
  '${assignByStrategy}': 'assignment',
  '${setSlaTargets}': 'sla-targets',
  '${sendAutoReply}': 'auto-reply',
  '${notifyPeople}': 'notifications',
}

const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((m) => m[1]!.trim()))]

/** Reads from a process file what it runs on. */
export function usesOf(process: string, xml: string, blocks: Block[]): Uses {
  const delegates = all(xml, /delegateExpression="([^"]+)"/g)
  return {
    process,
    tables: [
      ...all(xml, /inputParameter name="table"\s*>([^<]+)</g),
      ...all(xml, /decisionRef="([^"]+)"/g),
      ...delegates.flatMap((d) => tableOfDelegate[d] ?? []),
    ],
    blocks: blocks.filter((b) => delegates.includes(delegateOf(b) ?? '')).map((b) => b.id),
    forms: all(xml, /formRef="([^"]+)"/g),
    processes: all(xml, /calledElement="([^"]+)"/g),
  }
}

export function useUses(models: ModelItem[], blocks: Block[]): Uses[] {
  // one that is a draft only has nothing in force that could be read
  const processes = models.filter((m) => m.kind === 'process' && !!m.version)
  const files = useQueries({ queries: processes.map((p) => ({ ...liveQuery('process', p.key), staleTime: 60_000, retry: false })) })
  return processes.flatMap((p, i) => (files[i]?.data ? [usesOf(p.key, files[i].data.content, blocks)] : []))
}

/** A form is used by the services that begin with it too, not only by the steps of processes. */
export function useFormUses(form: string, models: ModelItem[], blocks: Block[]) {
  const { data: services = [] } = useQuery(serviceFormsQuery)
  const processes = useUses(models, blocks).filter((u) => u.forms.includes(form))
  return { processes, services: services.filter((s) => s.form === form) }
}
