import type { QueryClient } from '@tanstack/react-query'
import { known, patchEverywhere } from '@/features/ticket/cache'
import { recall, remember } from '@/shared/remember'
import { createStore } from '@/shared/store'
import { keep, sound, toggled, visit, without, type Drafted, type Tab } from './tabs'

/** The conversations that a person has open; this browser remembers them for each person. */
export const openTabs = createStore<{ of: string; tabs: Tab[] }>({ of: '', tabs: [] })

function put(tabs: Tab[]) {
  if (tabs === openTabs.get().tabs) return
  openTabs.set({ tabs })
  remember(`tabs.${openTabs.get().of}`, tabs)
}

const drafts = (client: QueryClient): Drafted => (number) => !!known(client, number)?.draft

export function restore(person: string) {
  if (openTabs.get().of !== person) openTabs.set({ of: person, tabs: sound(recall(`tabs.${person}`, [])) })
}
export function visited(client: QueryClient, number: number) {
  put(visit(openTabs.get().tabs, number, drafts(client)))
}
/** @param here the ticket on the page, which stays whatever comes */
export function keepTab(client: QueryClient, number: number, here?: number) {
  put(keep(openTabs.get().tabs, number, 'kept', drafts(client), here))
}
export function togglePin(number: number) {
  put(toggled(openTabs.get().tabs, number))
}
export function drop(number: number) {
  put(without(openTabs.get().tabs, number))
}
export function dropOthers(number: number) {
  put(openTabs.get().tabs.filter((t) => t.number === number))
}

/** Something unsent is written, or no longer: rows and tabs say so, and its tab stays. */
export function markDraft(client: QueryClient, number: number, draft: boolean) {
  if (!!known(client, number)?.draft !== draft) patchEverywhere(client, number, { draft })
  if (draft) keepTab(client, number, number)
}
