const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const isolates = /[\u2066-\u2069]/g

/** A name with marks of direction in it turns no word beside it: it is closed off, and cannot open that again. */
export function isolated(text: string): string {
  return controls.test(text) ? `\u2068${text.replaceAll(isolates, '')}\u2069` : text
}
