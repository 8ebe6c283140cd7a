export interface FormComponent {
  id?: string
  key?: string
  path?: string
  type: string
  label?: string
  components?: FormComponent[]
  [more: string]: unknown
}
export interface FormSchema {
  id?: string
  type: string
  components: FormComponent[]
  [more: string]: unknown
}

/** @returns null when the text is no form */
export function parseForm(text: string): FormSchema | null {
  try {
    const read = JSON.parse(text) as FormSchema
    return Array.isArray(read.components) ? read : null
  } catch {
    return null
  }
}

/** What a process gets from the form: keys with their kind; those in groups with the path of the group. */
export function variablesOf(components: FormComponent[], path = ''): { name: string; type: string; label: string }[] {
  return components.flatMap((c) => {
    const inside = c.components ? variablesOf(c.components, c.path ? `${path}${c.path}.` : path) : []
    return c.key ? [{ name: path + c.key, type: c.type, label: c.label ?? '' }, ...inside] : inside
  })
}
