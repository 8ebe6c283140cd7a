import { describe, expect, it } from 'vitest'
import { withoutQuote } from './quote'

describe('[D12] the quote of an HTML mail', () => {
  it('goes with the boxes around it', () => {
    const html = '<div>Yes, <b>please</b>.</div><br> <div class="gmail_quote">On Monday Ann wrote:<blockquote><p>Shall we?</p></blockquote></div>'
    expect(withoutQuote(html, 'Yes, please.')).toBe('<div>Yes, <b>please</b>.</div>')
  })

  it('goes from the middle of a line and of a box', () => {
    expect(withoutQuote('<div><p>Thanks!</p><p>-- <br>Ann</p><table><tr><td>old</td></tr></table></div><p>more</p>', 'Thanks!')).toBe('<div><p>Thanks!</p></div>')
    expect(withoutQuote('<p>Thanks! On Monday Bob wrote</p><p>old</p>', 'Thanks!')).toBe('<p>Thanks!</p>')
  })

  it('leaves the picture right behind the new text', () => {
    expect(withoutQuote('<p>Look here:</p><img src="cid:1"><blockquote>old</blockquote>', 'Look here:')).toBe('<p>Look here:</p><img src="cid:1">')
  })

  it('stays where answers stand between the quotes, where nothing is quoted, and where the words differ', () => {
    expect(withoutQuote('<blockquote>Shall we?</blockquote><p>Yes</p>', 'Yes')).toBeNull()
    expect(withoutQuote('<ul><li>One</li><li>Two</li></ul>', '- One\n- Two')).toBeNull()
    expect(withoutQuote('<p>Да</p>', 'Нет')).toBeNull()
    expect(withoutQuote('<p>—</p>', '—')).toBeNull()
  })
})
