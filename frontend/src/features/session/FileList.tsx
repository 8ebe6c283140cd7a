import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { size } from '@/shared/format'
import css from './FileList.module.css'
import type { useFiles } from './useFiles'

export function FileList({ files }: { files: ReturnType<typeof useFiles> }) {
  const { t } = useTranslation('session')
  if (files.files.length + files.uploading.length === 0) return null
  return (
    <ul className={css.list} aria-label={t('files')}>
      {files.files.map((f) => (
        <li key={f.id} className={css.file}>
          <IconPaperclip size={12} stroke={2} aria-hidden />
          <span className={css.name}>{f.name}</span>
          {f.size !== undefined && <small>{size(f.size)}</small>}
          <button type="button" aria-label={t('file.remove', { name: f.name })} onClick={() => files.remove(f.id)}>
            <IconX size={12} stroke={2} aria-hidden />
          </button>
        </li>
      ))}
      {files.uploading.map((u) => (
        <li key={u.key} className={css.file}>
          <span className={css.name}>{u.name}</span>
          <progress value={u.part} max={1} aria-label={t('file.progress', { name: u.name })} />
          <button type="button" aria-label={t('file.cancel', { name: u.name })} onClick={u.cancel}>
            <IconX size={12} stroke={2} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
