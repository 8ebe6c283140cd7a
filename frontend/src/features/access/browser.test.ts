import { expect, it } from 'vitest'
import { browserOf } from './browser'

it('names browser and system of a sign-in', () => {
  expect(browserOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Edge, Windows')
  expect(browserOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1')).toBe('Safari, iPhone')
  expect(browserOf('curl/8.5.0')).toBe('curl')
  expect(browserOf(undefined)).toBeUndefined()
})
