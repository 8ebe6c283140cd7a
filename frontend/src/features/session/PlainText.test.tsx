import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PlainText } from './PlainText'

it('[D12] shows at most two empty lines, and the text as it was written otherwise', () => {
  const { container } = render(<PlainText text={'One\n\n\nTwo\n \n\u200b\n\n\n\u00a0\n\nThree\n    four'} />)
  expect(container.textContent).toBe('One\n\n\nTwo\n\n\nThree\n    four')
})
