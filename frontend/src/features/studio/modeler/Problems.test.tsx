import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import '@/app/i18n'
import type { Problem } from '../models'
import { Problems } from './Problems'

afterEach(cleanup)

function said(problem: Problem) {
  render(<Problems problems={[problem]} modeler={null} onPick={() => {}} />)
  return screen.getByRole('listitem').textContent
}

test('a step is named once, and its id is not told', () => {
  expect(said({ element: 'tell', name: 'Tell the client', message: '«Tell the client» (tell): "Channel" is missing.' })).toBe('Tell the client: "Channel" is missing.')
})

test('a step without a name is told by its id', () => {
  expect(said({ element: 'tell', message: 'tell: "Channel" is missing.' })).toBe('tell: "Channel" is missing.')
})

test('what does not name its step gets the name in front', () => {
  expect(said({ element: 'r1', name: 'VIP', message: '«Gold» is no company.' })).toBe('VIP: «Gold» is no company.')
})
