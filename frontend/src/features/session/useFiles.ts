import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/shared/ui/toasts'
import type { DraftFile } from './model'
import { upload } from './upload'

export interface Uploading {
  key: string
  name: string
  /** 0 … 1 */
  part: number
  cancel: () => void
}

/** Files on their way to the server and those already there. */
export function useFiles(initial: DraftFile[], onChange: (files: DraftFile[]) => void) {
  const { t } = useTranslation('session')
  const [files, setFiles] = useState(initial)
  const [uploading, setUploading] = useState<Uploading[]>([])
  const change = (next: (before: DraftFile[]) => DraftFile[]) =>
    setFiles((before) => {
      const after = next(before)
      queueMicrotask(() => onChange(after))
      return after
    })
  /** @param onStored what becomes of a file instead of standing in the list, such as a picture in the text */
  const add = (list: Iterable<File>, onStored?: (file: DraftFile) => void) => {
    for (const file of list) {
      const key = crypto.randomUUID()
      const part = (value: number) =>
        setUploading((all) => all.map((u) => (u.key === key ? { ...u, part: value } : u)))
      const run = upload(file, part)
      setUploading((all) => [...all, { key, name: file.name, part: 0, cancel: run.cancel }])
      run.done
        .then((stored) => stored && (onStored ? onStored(stored) : change((before) => [...before, stored])))
        .catch((e: Error) => toast(t('file.failed', { name: file.name, reason: e.message }), { tone: 'bad' }))
        .finally(() => setUploading((all) => all.filter((u) => u.key !== key)))
    }
  }
  return {
    files,
    uploading,
    add,
    remove: (id: string) => change((before) => before.filter((f) => f.id !== id)),
    clear: () => setFiles([]),
  }
}
