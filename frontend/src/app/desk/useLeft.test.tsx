import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useLeft } from './useLeft'

function Page({ left }: { left: boolean }) {
  const box = useLeft<HTMLDivElement>(left)
  return (
    <>
      <div ref={box}>
        <button type="button">inside</button>
      </div>
      <button type="button">outside</button>
    </>
  )
}
afterEach(cleanup)

it('[E78] takes the cursor out of a page one has left, and lets it in again', () => {
  const page = render(<Page left={false} />)
  const inside = screen.getByText('inside')
  inside.focus()
  expect(inside).toHaveFocus()
  page.rerender(<Page left />)
  expect(document.body).toHaveFocus()
  inside.focus()
  expect(inside).not.toHaveFocus()
  screen.getByText('outside').focus()
  expect(screen.getByText('outside')).toHaveFocus()
  page.rerender(<Page left={false} />)
  inside.focus()
  expect(inside).toHaveFocus()
})
