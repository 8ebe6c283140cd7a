import i18next from 'i18next'
import type { DraftFile } from './model'

/** fetch tells nothing about how much has gone; XMLHttpRequest does. */
export function upload(file: File, onPart: (part: number) => void) {
  const request = new XMLHttpRequest()
  const done = new Promise<DraftFile | undefined>((resolve, reject) => {
    request.upload.onprogress = (e) => e.lengthComputable && onPart(e.loaded / e.total)
    request.onload = () => {
      const answer = parse(request.responseText)
      if (request.status < 300) resolve(answer as unknown as DraftFile)
      else reject(new Error(answer.detail ?? String(request.status)))
    }
    request.onerror = () => reject(new Error(i18next.t('shared:error.network')))
    request.onabort = () => resolve(undefined)
  })
  const form = new FormData()
  form.append('file', file, file.name)
  request.open('POST', '/api/v1/files')
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
  if (token) request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token))
  request.setRequestHeader('Idempotency-Key', crypto.randomUUID())
  request.setRequestHeader('Accept-Language', i18next.language)
  request.send(form)
  return { done, cancel: () => request.abort() }
}

function parse(text: string): { detail?: string } {
  try {
    return JSON.parse(text) as { detail?: string }
  } catch {
    return {}
  }
}
