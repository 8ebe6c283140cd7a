import { useQueryClient } from '@tanstack/react-query'
import { useTabKeys } from '@/features/tab/useTabs'
import { known } from '@/features/ticket/cache'
import { useFieldVerbs } from '@/features/ticket/fieldVerbs'
import { neighbour } from '@/features/ticket/listed'
import { may, type TicketVerb } from '@/features/ticket/model'
import { useVerbs } from '@/features/ticket/verbs'
import { useKeys } from '@/shared/keys'
import { desk, fold, toggleSelected, write, type Step } from './state'
import { useGo } from './useDesk'

/** The keys of the desk; each does what a button of the page does, and nothing a button would not offer. */
export function useDeskKeys() {
  const client = useQueryClient()
  const { here, open, close, go } = useGo()
  const { resolve, resolveAll, close: end } = useVerbs()
  const { endAll } = useFieldVerbs()
  const tabKeys = useTabKeys()
  const ticket = () => {
    const number = here()
    return number === undefined ? undefined : known(client, number)
  }
  const step = (by: 1 | -1) => {
    const next = neighbour(here(), by)
    if (next !== undefined) open(next)
  }
  const able = (verb: TicketVerb, act: (n: number) => void) => () => {
    const one = ticket()
    if (one && may(one, verb)) act(one.number)
  }
  const begin = (tab: 'reply' | 'note') => () => {
    const one = ticket()
    // a row of the list does not say what one may; words typed at once wait until the ticket does
    if (one && (!one.actions || may(one, tab))) write(one.number, tab)
  }
  const many = () => {
    const { selection } = desk.get()
    return selection.length > 0 ? selection : undefined
  }
  /** the command bar, already asking for the value */
  const ask = (step: Step) => () => (many() || ticket()) && desk.set({ command: true, step })
  useKeys({
    ...tabKeys,
    j: () => step(1),
    k: () => step(-1),
    r: begin('reply'),
    n: begin('note'),
    a: () => (many() ? desk.set({ assign: many()! }) : able('assign', (n) => desk.set({ assign: [n] }))()),
    d: () => (many() ? desk.set({ snooze: many()! }) : able('defer', (n) => desk.set({ snooze: [n] }))()),
    e: () => (many() ? void resolveAll(many()!) : able('resolve', () => resolve(ticket()!))()),
    y: () => (many() ? endAll(many()!, 'close') : able('close', end)()),
    l: ask('tag'),
    p: ask('priority'),
    s: () => !many() && ask('status')(),
    x: () => {
      const number = here()
      if (number !== undefined) toggleSelected(number)
    },
    w: () => here() !== undefined && desk.set((s) => ({ why: s.why === null ? 'first' : null })),
    u: close,
    c: () => desk.set({ writeFirst: {} }),
    '/': () => desk.set({ command: true }),
    '?': () => desk.set({ help: true }),
    '[': () => fold('railFolded'),
    ']': () => fold('panelFolded'),
    'ctrl+k': () => desk.set((s) => ({ command: !s.command, step: null })),
    Escape: () => desk.set((s) => (s.why !== null ? { why: null } : { selection: [] })),
    'g n': () => go('new'),
    'g m': () => go('mine'),
    'g a': () => go('active'),
    'g z': () => go('deferred'),
    'g t': () => go('tasks'),
    'g w': () => go('wall'),
  })
}
