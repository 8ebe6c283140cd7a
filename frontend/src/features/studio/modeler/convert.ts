const OLD = 'http://activiti.org/bpmn'
const NOW = 'http://camunda.org/schema/1.0/bpmn'

/**
 * Files of the time before 2013 bind the extensions to another address; with it the editor could read but not save
 * them. The prefixes of the old address are given the new one; where both are bound the old prefix becomes the other.
 */
export function convertNamespace(xml: string): { xml: string; converted: boolean } {
  if (!new RegExp(`xmlns:[\\w.-]+\\s*=\\s*["']${OLD}["']`).test(xml)) return { xml, converted: false }
  const prefixOf = (address: string) => new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${address}["']`).exec(xml)?.[1]
  const old = prefixOf(OLD)!
  const now = prefixOf(NOW)
  if (!now) return { xml: xml.replaceAll(OLD, NOW), converted: true }
  const without = xml.replaceAll(new RegExp(`\\s+xmlns:${old}\\s*=\\s*["']${OLD}["']`, 'g'), '')
  return { xml: without.replaceAll(new RegExp(`([<\\s/])${old}:(?=[A-Za-z])`, 'g'), `$1${now}:`), converted: true }
}
