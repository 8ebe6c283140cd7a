import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import '@/app/i18n'
import { Changes } from './Changes'

test('fields stand in the words of their forms, and values in plain words', () => {
  render(
    <MantineProvider>
      <dl>
        <Changes before={{ sharedTickets: false, name: { en: 'Old', ru: 'Старый' } }} after={{ sharedTickets: true, name: { en: 'New', ru: 'Новый' }, domains: ['a.example', 'b.example'], odd: null }} />
      </dl>
    </MantineProvider>,
  )
  expect(screen.getByText('Members see each other’s tickets')).toBeTruthy()
  expect(screen.getByText('no')).toBeTruthy()
  expect(screen.getByText('yes')).toBeTruthy()
  expect(screen.getByText('New')).toBeTruthy()
  expect(screen.getByText('a.example, b.example')).toBeTruthy()
  expect(screen.getByText('nothing')).toBeTruthy()
})
