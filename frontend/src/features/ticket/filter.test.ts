import { describe, expect, it } from 'vitest'
import { filterFrom, filterOf, linesOf, narrowFrom } from './filter'

describe('[D33] a click in the summary strip', () => {
  it('becomes a condition for each value chosen', () => {
    expect(filterOf(undefined)).toBeUndefined()
    expect(JSON.parse(filterOf({ status: 'open', dueState: 'soon' })!)).toEqual({
      all: [
        { field: 'status', op: 'is', value: 'open' },
        { field: 'dueState', op: 'is', value: 'soon' },
      ],
    })
  })
  it('is read from the address, which may hold anything', () => {
    expect(narrowFrom({ status: 'open', other: 'x', priority: 3 })).toEqual({ status: 'open' })
    expect(narrowFrom('status')).toBeUndefined()
    expect(narrowFrom(null)).toBeUndefined()
  })
})

it('[D34] a filter survives its editor', () => {
  const filter = {
    all: [{ field: 'tags', op: 'contains', value: 'vpn' }],
    none: [{ field: 'assignee', op: 'empty' }],
  }
  expect(filterFrom(linesOf(filter))).toEqual(filter)
  expect(filterFrom([])).toEqual({})
})
