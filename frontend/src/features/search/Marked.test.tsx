import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Marked } from './Marked'

it('[H07] highlights what was found and runs nothing of it', () => {
  const { container } = render(<Marked html={'Не работает <mark>VPN</mark> &lt;img src=x onerror=alert(1)&gt; &amp; co&#39;s <b>bold</b>'} />)
  expect(container.querySelectorAll('mark')).toHaveLength(1)
  expect(container.querySelector('mark')).toHaveTextContent('VPN')
  expect(container.querySelector('img, b')).toBeNull()
  expect(container).toHaveTextContent("Не работает VPN <img src=x onerror=alert(1)> & co's <b>bold</b>")
})
