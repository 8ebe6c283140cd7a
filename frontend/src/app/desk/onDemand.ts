import { lazy } from 'react'

/** Parts of the desk that its first page does without. */
const load = {
  ticket: () => import('@/features/ticket/TicketPage'),
  tabs: () => import('@/features/tab/TabRow'),
  panel: () => import('@/features/ticket/SidePanel'),
  why: () => import('@/features/routing/WhyView'),
  table: () => import('@/features/ticket/TicketTable'),
  tasks: () => import('@/features/task/TaskList'),
  search: () => import('@/features/search/SearchList'),
  wall: () => import('@/features/report/Wall'),
  command: () => import('@/features/search/CommandBar'),
  keys: () => import('@/features/search/KeysHelp'),
  assign: () => import('@/features/ticket/AssignChoice'),
  first: () => import('@/features/outreach/WriteFirst'),
  editor: () => import('@/features/ticket/ViewEditor'),
  conflict: () => import('@/features/ticket/ConflictDialog'),
}

export const TicketPage = lazy(() => load.ticket().then((m) => ({ default: m.TicketPage })))
export const TabRow = lazy(() => load.tabs().then((m) => ({ default: m.TabRow })))
export const SidePanel = lazy(() => load.panel().then((m) => ({ default: m.SidePanel })))
export const WhyView = lazy(() => load.why().then((m) => ({ default: m.WhyView })))
export const TicketTable = lazy(() => load.table().then((m) => ({ default: m.TicketTable })))
export const TaskList = lazy(() => load.tasks().then((m) => ({ default: m.TaskList })))
export const SearchList = lazy(() => load.search().then((m) => ({ default: m.SearchList })))
export const Wall = lazy(() => load.wall().then((m) => ({ default: m.Wall })))
export const CommandBar = lazy(() => load.command().then((m) => ({ default: m.CommandBar })))
export const KeysHelp = lazy(() => load.keys().then((m) => ({ default: m.KeysHelp })))
export const AssignChoice = lazy(() => load.assign().then((m) => ({ default: m.AssignChoice })))
export const WriteFirst = lazy(() => load.first().then((m) => ({ default: m.WriteFirst })))
export const ViewEditor = lazy(() => load.editor().then((m) => ({ default: m.ViewEditor })))
export const ConflictDialog = lazy(() => load.conflict().then((m) => ({ default: m.ConflictDialog })))

/** Somebody moves, so the next act is near: what it needs is fetched, once and before it is asked for. */
export function fetchAhead(): () => void {
  const signs = ['pointermove', 'pointerdown', 'keydown'] as const
  const stop = () => signs.forEach((sign) => window.removeEventListener(sign, fetch))
  const fetch = () => {
    stop()
    void Promise.allSettled([load.ticket(), load.panel(), load.command(), load.why(), load.assign(), load.tabs()])
  }
  signs.forEach((sign) => window.addEventListener(sign, fetch, { passive: true }))
  return stop
}
