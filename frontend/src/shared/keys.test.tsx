import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { keyName, useKeys } from './keys'

function Page({ keys }: { keys: Record<string, () => void> }) {
  useKeys(keys)
  return <input aria-label="field" />
}

describe('[H06] keys of the page', () => {
  it('act where nobody types, and stay letters where somebody does', async () => {
    const j = vi.fn()
    const { getByLabelText } = render(<Page keys={{ j }} />)
    await userEvent.keyboard('j')
    expect(j).toHaveBeenCalledTimes(1)
    await userEvent.type(getByLabelText('field'), 'jj')
    expect(j).toHaveBeenCalledTimes(1)
  })
  it('take two in a row, and Ctrl+K even from a field', async () => {
    const mine = vi.fn()
    const bar = vi.fn()
    const m = vi.fn()
    const { getByLabelText } = render(<Page keys={{ 'g m': mine, m, 'ctrl+k': bar }} />)
    await userEvent.keyboard('gm')
    expect(mine).toHaveBeenCalledTimes(1)
    expect(m).not.toHaveBeenCalled()
    await userEvent.click(getByLabelText('field'))
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(bar).toHaveBeenCalledTimes(1)
  })
  it('take Alt with a digit from a field too, but never a letter written with AltGr', async () => {
    const first = vi.fn()
    const { getByLabelText } = render(<Page keys={{ 'alt+1': first }} />)
    await userEvent.click(getByLabelText('field'))
    const press = (more: KeyboardEventInit) =>
      getByLabelText('field').dispatchEvent(new KeyboardEvent('keydown', { key: '¡', code: 'Digit1', altKey: true, bubbles: true, ...more }))
    press({})
    expect(first).toHaveBeenCalledTimes(1)
    press({ ctrlKey: true })
    press({ modifierAltGraph: true })
    expect(first).toHaveBeenCalledTimes(1)
  })
  it('are the same on a Russian board', () => {
    expect(keyName(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ' }))).toBe('j')
    expect(keyName(new KeyboardEvent('keydown', { key: '?', code: 'Slash', shiftKey: true }))).toBe('?')
  })
})
