import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, query, type Page } from '@/shared/api'
import { named } from '@/shared/format'
import { idOf, registerOf, type Entry, type RegisterSpec } from './registers'

export function useEntries(spec: RegisterSpec, q: string, archived: boolean) {
  return useInfiniteQuery({
    queryKey: ['register', spec.key, q, archived],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Entry>>(`/${spec.key}${query({ q, archived: archived || undefined, cursor: pageParam, size: 50 })}`, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  })
}

export function useEntry(spec: RegisterSpec, id: string | undefined) {
  return useQuery({
    queryKey: ['register', spec.key, 'one', id],
    enabled: id !== undefined && id !== 'new',
    queryFn: () => api.get<Entry>(`/${spec.key}/${encodeURIComponent(id ?? '')}`),
  })
}

export function useSaveEntry(spec: RegisterSpec) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ entry, fields }: { entry?: Entry; fields: Record<string, unknown> }) =>
      entry
        ? api.patch<Entry>(`/${spec.key}/${encodeURIComponent(idOf(spec, entry))}`, fields, entry.version)
        : api.post<Entry>(`/${spec.key}`, fields),
    onSuccess: (saved) => {
      client.setQueryData(['register', spec.key, 'one', idOf(spec, saved)], saved)
      return client.invalidateQueries({ queryKey: ['register', spec.key], refetchType: 'active' })
    },
  })
}

export interface Option {
  value: string
  label: string
}

/** What can be chosen from another register. */
export function useOptions(register: string | undefined): Option[] {
  const { data } = useQuery({
    queryKey: ['register-options', register],
    enabled: register !== undefined,
    staleTime: 60_000,
    queryFn: () => api.get<Page<Entry>>(`/${register}?size=500`),
  })
  const id = register === 'schedules' ? 'key' : (registerOf(register ?? '')?.id ?? 'key')
  return (data?.items ?? []).map((e) => ({ value: String(e[id]), label: nameOf(e) }))
}

export function nameOf(entry: Entry): string {
  return named(entry.name as string | Record<string, string>) || String(entry.key ?? entry.id ?? '')
}
