import { useState } from 'react'
import { ModelLoader } from '../ModelLoader'
import { ProcessEditor } from './ProcessEditor'

export function ProcessPage({ id }: { id: string }) {
  const [reads, setReads] = useState(0)
  return <ModelLoader kind="process" id={id} reads={reads}>{(model, tag) => <ProcessEditor key={reads} first={model} tag={tag} onReload={() => setReads(reads + 1)} />}</ModelLoader>
}
