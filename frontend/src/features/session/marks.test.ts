import { expect, it } from 'vitest'
import { inHex } from './marks'
import { picturesIn } from './pictures'

it('[E65] writes colours as mail programs know them', () => {
  expect(inHex('<p><span style="color: rgb(192, 57, 43);">red</span> color: rgb later</p>')).toBe(
    '<p><span style="color: #c0392b">red</span> color: rgb later</p>',
  )
})

it('[E65] finds the pictures that stand in a text', () => {
  const id = '01a2020d-989d-7b2a-ad33-9f14332eaaa2'
  expect(picturesIn(`<img src="/api/v1/files/${id}" alt=""><img src="https://elsewhere.example/x.png">`)).toEqual([id])
  expect(picturesIn('<p>none</p>')).toEqual([])
})
