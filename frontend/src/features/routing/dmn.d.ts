declare module 'dmn-js/lib/Modeler' {
  interface View {
    type: string
    id: string
  }
  export default class DmnModeler {
    constructor(options: Record<string, unknown>)
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml?: string }>
    getViews(): View[]
    open(view: View): Promise<unknown>
    getActiveViewer(): { get<T>(name: string): T } | undefined
    destroy(): void
  }
}
