/** The parts of the drawing library this page speaks to, as far as it does. */
export interface Moddle {
  $type: string
  $parent?: Moddle
  id: string
  name?: string
  get(name: string): unknown
  set(name: string, value: unknown): void
  [more: string]: unknown
}
export interface DiagramElement {
  id: string
  type: string
  x: number
  y: number
  width: number
  height: number
  parent?: DiagramElement
  host?: DiagramElement
  labelTarget?: DiagramElement
  businessObject: Moddle
  incoming: DiagramElement[]
  outgoing: DiagramElement[]
  source?: DiagramElement
  target?: DiagramElement
  waypoints?: { x: number; y: number }[]
}
export interface Canvas {
  zoom(how?: 'fit-viewport' | number, centre?: 'auto' | { x: number; y: number }): number
  viewbox(): { x: number; y: number; width: number; height: number }
  addMarker(element: string, marker: string): void
  removeMarker(element: string, marker: string): void
  scrollToElement(element: DiagramElement, padding?: number): void
  getRootElement(): DiagramElement
  resized(): void
  getContainer(): HTMLElement
  focus?(): void
}
export interface Registry {
  get(id: string): DiagramElement | undefined
  getAll(): DiagramElement[]
  getGraphics(id: string): SVGElement | undefined
}
export interface Overlays {
  add(element: string, type: string, at: { position: Record<string, number>; html: HTMLElement }): string
  remove(filter: { type: string }): void
}
export interface Modeling {
  updateProperties(element: DiagramElement, properties: Record<string, unknown>): void
  updateModdleProperties(element: DiagramElement, target: Moddle, properties: Record<string, unknown>): void
  createShape(shape: DiagramElement, at: { x: number; y: number }, parent: DiagramElement): DiagramElement
  createSpace(moving: DiagramElement[], resizing: DiagramElement[], delta: { x: number; y: number }, direction: string, start: number): void
}
export interface Factory {
  createShape(options: Record<string, unknown>): DiagramElement
}
export interface BpmnFactory {
  create(type: string, properties?: Record<string, unknown>): Moddle
}
export interface Selection {
  get(): DiagramElement[]
  select(element: DiagramElement | null): void
}
export interface EventBus {
  on(name: string, act: (event: never) => void): void
}
export interface CommandStack {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
}
export interface Modeler {
  get<T>(name: string): T
  importXML(xml: string): Promise<{ warnings: unknown[] }>
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>
  on(name: string, act: () => void): void
  destroy(): void
}

export const is = (element: DiagramElement | undefined, ...types: string[]) => !!element && types.some((type) => element.type === `bpmn:${type}`)
