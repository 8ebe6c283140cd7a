declare module 'bpmn-js-properties-panel' {
  import type { ModuleDeclaration } from 'didi'
  export const BpmnPropertiesPanelModule: ModuleDeclaration
  export const BpmnPropertiesProviderModule: ModuleDeclaration
  export const CamundaPlatformPropertiesProviderModule: ModuleDeclaration
}
declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'didi'
  export const CreateAppendAnythingModule: ModuleDeclaration
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  import type { ModuleDeclaration } from 'didi'
  const module: ModuleDeclaration
  export default module
}
declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'didi'
  const module: ModuleDeclaration
  export default module
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; elementsById: Record<string, object>; warnings: object[] }>
    toXML(element: object, options: { format: boolean }): Promise<{ xml: string }>
  }
}
