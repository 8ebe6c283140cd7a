import type { Start } from '@/features/outreach/outreach'
import { recall, remember } from '@/shared/remember'
import { createStore } from '@/shared/store'

export type PanelTab = 'ticket' | 'person' | 'process' | 'people'

/** What the command bar asks for next, after "Add a tag…" and the like. */
export type Step = 'tag' | 'untag' | 'priority' | 'status' | 'group' | 'macro'

interface DeskState {
  /** numbers ticked for a common act */
  selection: number[]
  /** tickets the snooze choice is open for */
  snooze: number[] | null
  /** tickets the assignee choice is open for */
  assign: number[] | null
  /** the decision shown by "why?"; "first" is the one at the opening */
  why: string | null
  panel: PanelTab
  panelFolded: boolean
  railFolded: boolean
  listFolded: boolean
  command: boolean
  step: Step | null
  /** what stands in the line of the command bar, also while it is still loading */
  typed: string
  /** key of the view that is edited, "" for a new one */
  viewEditor: string | null
  /** the list as a table with the view's columns, as long as no ticket is open */
  table: boolean
  /** "write first" is open, with what is known of whom it goes to */
  writeFirst: Start | null
  help: boolean
  /** whose composer is asked for, until it has the cursor */
  composer: { of: number; tab: 'reply' | 'note'; typed?: string } | null
  /** the ticket one has gone to and begun to write to, also when its composer has the cursor */
  writesTo: number | null
}

export const desk = createStore<DeskState>({
  selection: [],
  snooze: null,
  assign: null,
  why: null,
  panel: recall<PanelTab>('panel', 'ticket'),
  panelFolded: recall('panelFolded', false),
  railFolded: recall('railFolded', false),
  listFolded: false,
  command: false,
  step: null,
  typed: '',
  viewEditor: null,
  table: recall('table', false),
  writeFirst: null,
  help: false,
  composer: null,
  writesTo: null,
})

export function choosePanel(panel: PanelTab) {
  remember('panel', panel)
  desk.set({ panel, panelFolded: false })
}

export function fold(side: 'railFolded' | 'panelFolded') {
  const folded = !desk.get()[side]
  remember(side, folded)
  desk.set({ [side]: folded })
}

export function toggleTable() {
  const table = !desk.get().table
  remember('table', table)
  desk.set({ table })
}

/** Puts the cursor into the composer of this ticket, at the latest when it is there. */
export function write(of: number, tab: 'reply' | 'note') {
  desk.set({ composer: { of, tab }, writesTo: of })
}

export function toggleSelected(number: number) {
  desk.set(({ selection }) => ({
    selection: selection.includes(number) ? selection.filter((n) => n !== number) : [...selection, number],
  }))
}
