import { IconCheck, IconPaperclip, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fileUrl } from '@/shared/api'
import { ms, size, when } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Avatar } from '@/shared/ui/Person'
import type { RequestWhole, Said } from './model'
import css from './Thread.module.css'

type Entry = { at: number; said?: Said; decided?: RequestWhole['approvals'][number] }

/** What was said and decided, in the order of time. */
export function Thread({ whole }: { whole: RequestWhole }) {
  const { t } = useTranslation('catalog')
  const now = useNow()
  const entries: Entry[] = [
    ...whole.messages.map((said) => ({ at: ms(said.at), said })),
    ...whole.approvals.filter((a) => a.at).map((decided) => ({ at: ms(decided.at!), decided })),
  ].sort((a, b) => a.at - b.at)
  return (
    <ol className={css.thread} aria-label={t('request.conversation')}>
      {entries.map(({ at, said, decided }) =>
        said ? (
          <li key={said.id} className={css.said}>
            <Avatar name={said.name || 'A'} size={28} />
            <div>
              <p className={css.head}>
                <strong><bdi>{said.mine ? t('request.you') : said.name || t('request.automatic')}</bdi></strong> <time dateTime={said.at}>{when(at, now)}</time>
              </p>
              <div className={said.mine ? css.mine : css.theirs}>{said.text}</div>
              {said.attachments.map((f) => (
                <a key={f.id} className={css.file} href={fileUrl(f.id)} download={f.name}>
                  <IconPaperclip size={14} stroke={2} aria-hidden /> <bdi>{f.name}</bdi> <span>{size(f.size)}</span>
                </a>
              ))}
            </div>
          </li>
        ) : (
          decided && (
            <li key={`${decided.name}${at}`} className={css.event}>
              {decided.state === 'approved' ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconX size={16} stroke={2} aria-hidden />}
              <span>
                {t(`request.${decided.state}`, { name: decided.name })}, {when(at, now)}
                {decided.comment && ` · ${decided.comment}`}
              </span>
            </li>
          )
        ),
      )}
    </ol>
  )
}
