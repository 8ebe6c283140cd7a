import { useComputedColorScheme } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { fileUrl } from '@/shared/api'
import type { Attachment } from './model'

const COLOURED = /(?:background|bgcolor|[^-]color)\s*[:=]/i

/** HTML of others runs no script, reads nothing from outside and sees nothing of the page. */
const POLICY = "default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'"

interface Props {
  html: string
  attachments: Attachment[]
  label: string
}

export function RichText({ html, attachments, label }: Props) {
  const dark = useComputedColorScheme('light') === 'dark'
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(60)
  const page = useMemo(() => pageOf(html, attachments, dark), [html, attachments, dark])
  const measure = () => {
    const body = frame.current?.contentDocument?.body
    if (!body) return
    const fit = () => setHeight(Math.min(4000, body.scrollHeight + 2))
    fit()
    // pictures arrive later than the text
    body.querySelectorAll('img').forEach((img) => img.addEventListener('load', fit))
  }
  return (
    <iframe
      ref={frame}
      title={label}
      // without allow-scripts nothing runs; the same origin lets the page measure its height and show its own pictures
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={page}
      onLoad={measure}
      style={{ display: 'block', width: '100%', height, border: 0, colorScheme: dark ? 'dark' : 'light' }}
    />
  )
}

/** Its scheme is the frame's: where they differ, the browser puts white paper behind the page. */
function pageOf(html: string, attachments: Attachment[], dark: boolean): string {
  // what brings its own colours was painted for white paper
  const paper = dark && COLOURED.test(html)
  const ink = dark && !paper ? '#e9ebf0' : '#181b22'
  const link = dark && !paper ? '#a9b0f8' : '#3d47b5'
  const withPictures = html.replace(/(["'])cid:([^"']+)\1/gi, (whole, quote: string, id: string) => {
    const file = attachments.find((a) => a.contentId?.replace(/[<>]/g, '') === id)
    return file ? `${quote}${fileUrl(file.fileId ?? file.id)}${quote}` : whole
  })
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<base target="_blank"><style>
html{color-scheme:${dark && !paper ? 'dark' : 'light'};overflow-x:auto;overflow-y:hidden;background:${paper ? '#fff' : 'transparent'}}
body{margin:0;font:400 14px/20px Inter,-apple-system,"Segoe UI",system-ui,Roboto,"Noto Sans",Arial,sans-serif;color:${ink};overflow-wrap:anywhere;${paper ? 'padding:8px;' : ''}}
p{margin:0 0 8px}p:last-child{margin:0}img{max-width:100%;height:auto}a{color:${link}}pre{white-space:pre-wrap}
blockquote{margin:0;padding-left:12px;border-left:2px solid #cbd0d8}table{border-collapse:collapse;max-width:100%}td,th{padding:2px 8px}
ul,ol{margin:0 0 8px;padding-left:24px}h1{font-size:18px;line-height:24px}h2{font-size:16px;line-height:24px}h1,h2,h3{margin:0 0 8px}
</style>${withPictures}`
}
