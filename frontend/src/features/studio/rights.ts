import { useMe } from '@/features/access/me'

/** What the reader may do here; the server decides again. */
export function useCan() {
  const { rights } = useMe()
  const has = (name: string) => rights.includes(name)
  return { design: has('DESIGN'), rules: has('RULES_EDIT'), publish: has('PUBLISH'), operate: has('OPERATE'), settings: has('SETTINGS_EDIT'), admin: has('ADMIN') }
}
