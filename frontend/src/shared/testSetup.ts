import '@testing-library/jest-dom/vitest'
import { beforeAll } from 'vitest'
import { startTexts } from '@/app/i18n'

beforeAll(() => startTexts('en'))

window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
