import { describe, expect, it } from 'vitest'
import { quantityOf } from './basket'

describe('[H45] how many of one thing', () => {
  it('is a whole number that somebody could mean', () => {
    expect(['1', ' 2 ', '20'].map(quantityOf)).toEqual([1, 2, 20])
  })
  it('is refused at once otherwise', () => {
    expect(['', '0', '-1', '1.5', '1e9', '21', '1000000000', 'two'].map(quantityOf)).toEqual(Array(8).fill(null))
  })
})
