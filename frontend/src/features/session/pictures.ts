/** The files whose pictures stand in the text. */
export function picturesIn(html: string): string[] {
  return [...html.matchAll(/\/api\/v1\/files\/([0-9a-f-]{36})/g)].map((m) => m[1]!)
}
