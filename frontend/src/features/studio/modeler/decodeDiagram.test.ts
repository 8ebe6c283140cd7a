import { expect, test } from 'vitest'
import { decodeDiagram } from './decodeDiagram'

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0)).buffer

test('[S01] a file is read in the encoding that it declares', () => {
  expect(decodeDiagram(bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a name="Pr\xfcfen"/>'))).toContain('Prüfen')
  expect(decodeDiagram(new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?><a name="Prüfen"/>').buffer)).toContain('Prüfen')
  expect(decodeDiagram(new TextEncoder().encode('<a name="Prüfen"/>').buffer)).toContain('Prüfen')
  const wide = [...'<a name="Prüfen"/>'].flatMap((c) => [c.charCodeAt(0), 0])
  expect(decodeDiagram(Uint8Array.from([0xff, 0xfe, ...wide]).buffer)).toContain('Prüfen')
  expect(decodeDiagram(bytes('<?xml version="1.0" encoding="of-nobody"?><a name="b"/>'))).toContain('name="b"')
})
