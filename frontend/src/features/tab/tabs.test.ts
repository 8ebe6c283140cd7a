import { describe, expect, it } from 'vitest'
import { beside, keep, MOST, sound, toggled, visit, without, worthShowing, type Hold, type Tab } from './tabs'

const none = () => false
const row = (...tabs: [number, Hold][]): Tab[] => tabs.map(([number, hold], i) => ({ number, hold, seen: i + 1 }))
const numbers = (tabs: Tab[]) => tabs.map((t) => t.number)

describe('[E78] the row of open conversations', () => {
  it('shows each plain click in the place of the preview', () => {
    const tabs = visit(visit(row([1, 'kept']), 2, none), 3, none)
    expect(tabs.map((t) => [t.number, t.hold])).toEqual([[1, 'kept'], [3, 'preview']])
  })
  it('goes to what is open already', () => {
    const tabs = visit(row([1, 'kept'], [2, 'preview'], [3, 'kept']), 1, none)
    expect(numbers(tabs)).toEqual([1, 2, 3])
    expect(tabs[0]!.seen).toBeGreaterThan(tabs[2]!.seen)
  })
  it('keeps the preview, and never loosens a pin by it', () => {
    expect(keep(row([1, 'preview']), 1, 'kept', none)[0]!.hold).toBe('kept')
    expect(keep(row([1, 'pinned']), 1, 'kept', none)[0]!.hold).toBe('pinned')
    expect(toggled(toggled(row([1, 'preview']), 1), 1)[0]!.hold).toBe('kept')
  })
  it('lets go of what was not looked at for longest, first of what has neither draft nor pin', () => {
    const full = row([1, 'pinned'], [2, 'kept'], [3, 'kept'], [4, 'kept'], [5, 'kept'], [6, 'kept'], [7, 'kept'], [8, 'kept'])
    const drafted = (n: number) => n === 2
    expect(numbers(keep(full, 9, 'kept', drafted))).toEqual([1, 2, 4, 5, 6, 7, 8, 9])
    expect(numbers(keep(visit(full, 3, none), 9, 'kept', drafted, 3))).toEqual([1, 2, 3, 5, 6, 7, 8, 9])
  })
  it('never holds more than it can, whatever is in them', () => {
    const all = row(...Array.from({ length: MOST }, (_, i): [number, Hold] => [i + 1, 'pinned']))
    expect(numbers(visit(all, 99, () => true))).toEqual([2, 3, 4, 5, 6, 7, 8, 99])
  })
  it('goes to the right of what is closed, at the end to the left', () => {
    const tabs = row([1, 'kept'], [2, 'kept'], [3, 'kept'])
    expect([beside(tabs, 1), beside(tabs, 3), beside(row([1, 'kept']), 1), beside(tabs, 7)]).toEqual([2, 2, undefined, undefined])
    expect(numbers(without(tabs, 2))).toEqual([1, 3])
  })
  it('takes no room for the one ticket on the page, but for a kept one elsewhere', () => {
    expect(worthShowing(row([1, 'kept']), 1)).toBe(false)
    expect(worthShowing(row([1, 'preview']), undefined)).toBe(false)
    expect(worthShowing(row([1, 'kept']), undefined)).toBe(true)
    expect(worthShowing(row([1, 'kept'], [2, 'preview']), 2)).toBe(true)
  })
  it('reads only what is sound of what the browser kept', () => {
    expect(sound([{ number: 1, hold: 'kept', seen: 4 }, { number: 'x', hold: 'kept' }, { number: 2, hold: 'odd' }, null])).toEqual([{ number: 1, hold: 'kept', seen: 4 }])
    expect(sound('broken')).toEqual([])
  })
})
