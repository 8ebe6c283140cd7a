import { describe, expect, it } from 'vitest'
import { addressIn, hasContent, isSendKey, promisedFile, textToHtml } from './rules'

const key = (more: Partial<Parameters<typeof isSendKey>[0]>) => ({ key: 'Enter', ctrlKey: false, metaKey: false, ...more })

describe('[E68] the key that sends', () => {
  it('is Ctrl+Enter or Cmd+Enter', () => {
    expect(isSendKey(key({ ctrlKey: true }))).toBe(true)
    expect(isSendKey(key({ metaKey: true }))).toBe(true)
  })
  it('is never Enter alone, nor any Enter that ends a composed word', () => {
    expect(isSendKey(key({}))).toBe(false)
    expect(isSendKey(key({ ctrlKey: true, isComposing: true }))).toBe(false)
    expect(isSendKey(key({ ctrlKey: true, keyCode: 229 }))).toBe(false)
  })
  it('finds nothing to send in blanks', () => {
    expect(hasContent(' \n\u200b\u00a0')).toBe(false)
    expect(hasContent(' a')).toBe(true)
  })
})

describe('before sending', () => {
  it('notices a promised file in three languages', () => {
    expect(promisedFile('Скрин во вложении', 0)).toBe('во вложении')
    expect(promisedFile('W załączniku faktura', 0)).toBe('W załączniku')
    expect(promisedFile('see attached', 0)).toBe('attached')
    expect(promisedFile('see attached', 1)).toBeUndefined()
    expect(promisedFile('nothing here', 0)).toBeUndefined()
  })
  it('takes addresses as people write them', () => {
    expect(addressIn('Anna <anna@red.example>')).toBe('anna@red.example')
    expect(addressIn('anna@red.example,')).toBe('anna@red.example')
    expect(addressIn('it-help@northwind')).toBeUndefined()
    expect(addressIn('anna')).toBeUndefined()
  })
  it('keeps what looks like HTML as text', () => {
    expect(textToHtml('a < b\n<script>')).toBe('<p>a &lt; b</p><p>&lt;script&gt;</p>')
  })
})
