import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import '@bpmn-io/properties-panel/assets/properties-panel.css'
import BpmnModeler from 'bpmn-js/lib/Modeler'
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel'
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything'
import CamundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import minimap from 'diagram-js-minimap'
import { translateBy } from '@/features/studio/foreign'
import type { Modeler } from './diagram'
import { keepDefaults } from './keepDefaults'
import { keepForeign } from './keepForeign'
import { keepUndrawn } from './keepUndrawn'
import words from './modelerWords.json'

/** The standard editor with the engine's own attributes, search, minimap and the standard properties. */
export function createModeler(container: HTMLElement): Modeler {
  return new BpmnModeler({
    container,
    moddleExtensions: { camunda },
    additionalModules: [translateBy(words), minimap, keepUndrawn, keepDefaults, keepForeign, CamundaBehaviors, BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule, CreateAppendAnythingModule],
    propertiesPanel: {},
  }) as unknown as Modeler
}
