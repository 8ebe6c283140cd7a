import { IconFile, IconFileText, IconFileZip, IconPdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fileUrl } from '@/shared/api'
import { size } from '@/shared/format'
import css from './Attachments.module.css'
import type { Attachment } from './model'

function iconOf(type: string) {
  if (type.includes('pdf')) return IconPdf
  if (type.includes('zip') || type.includes('compressed')) return IconFileZip
  return type.startsWith('text/') ? IconFileText : IconFile
}

/** Files of a message; pictures that stand inside the text are not shown twice. */
export function Attachments({ files, html }: { files: Attachment[]; html?: string }) {
  const { t } = useTranslation('session')
  const inText = (f: Attachment) =>
    !!html && ((!!f.contentId && html.includes(`cid:${f.contentId.replace(/[<>]/g, '')}`)) || html.includes(fileUrl(f.fileId ?? f.id)))
  const shown = files.filter((f) => !inText(f))
  if (shown.length === 0) return null
  return (
    <ul className={css.files} aria-label={t('files')}>
      {shown.map((file) => {
        const url = fileUrl(file.fileId ?? file.id)
        const Icon = iconOf(file.contentType)
        const picture = /^image\/(png|jpe?g|gif|webp|bmp)$/.test(file.contentType)
        return (
          <li key={file.id}>
            <a className={css.file} href={url} target="_blank" rel="noreferrer" download={picture ? undefined : file.name}>
              {picture ? (
                <img src={url} alt="" width={60} height={40} loading="lazy" />
              ) : (
                <span className={css.icon}>
                  <Icon size={20} stroke={2} aria-hidden />
                </span>
              )}
              <span className={css.words}>
                <span className={css.name}>{file.name}</span>
                <small>{size(file.size)}</small>
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
