import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { DraftModel } from './ModelLoader'
import type { Kind } from './models'
import { useSaver } from './useSaver'

/** A process or form under the hands of its editor: its text, its problems, its draft on the server. */
export function useModel(kind: Kind, first: DraftModel, tag: string) {
  const client = useQueryClient()
  const [content, setContent] = useState(first.content)
  const [problems, setProblems] = useState(first.problems ?? [])
  const [draft, setDraft] = useState(!!first.draft)
  const saver = useSaver<DraftModel>(`/models/${kind}/${first.key}/draft`, tag, (answer) => {
    setDraft(true)
    setProblems(answer.problems ?? [])
    void client.invalidateQueries({ queryKey: ['models'] })
  })
  const { save } = saver
  const change = useCallback(
    (text: string) => {
      setContent(text)
      save({ content: text })
    },
    [save],
  )
  return { content, problems, draft, saver, change }
}
