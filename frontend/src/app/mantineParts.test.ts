import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import parts from './mantineParts.ts?raw'

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })

test('every part of Mantine that is used has its style sheet', () => {
  const used = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/import (?!type)\{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names]) =>
      (names ?? '').split(',').map((name) => name.trim()),
    ),
  )
  const styled = [...new Set(used)].filter((name) => existsSync(`node_modules/@mantine/core/styles/${name}.css`))
  expect(styled).toContain('Modal')
  expect(styled.filter((name) => !parts.includes(`styles/${name}.css`))).toEqual([])
})
