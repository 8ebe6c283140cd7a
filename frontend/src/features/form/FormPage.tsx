import { useState } from 'react'
import { ModelLoader } from '@/features/studio/ModelLoader'
import { FormEditor } from './FormEditor'

export function FormPage({ id }: { id: string }) {
  const [reads, setReads] = useState(0)
  return (
    <ModelLoader kind="form" id={id} reads={reads}>
      {(model, tag) => <FormEditor key={reads} first={model} tag={tag} onReload={() => setReads(reads + 1)} />}
    </ModelLoader>
  )
}
