import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPaperclip } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import { useRemembered } from '@/shared/remember'
import { Button, IconButton } from '@/shared/ui/Button'
import { AFTER_SEND, afterSends, type AfterSend } from './afterSend'
import css from './Composer.module.css'
import { thensOf, type Then } from './useSend'

interface Props {
  note: boolean
  busy: boolean
  empty: boolean
  ticket: Ticket
  words: string
  toolbar: boolean
  onToolbar: () => void
  onFiles: (files: Iterable<File>) => void
  onSend: (then?: Then) => void
}

/** What is at hand on the left, what will happen in the middle, the one filled button on the right. */
export function ComposerFoot({ note, busy, empty, ticket, words, toolbar, onToolbar, onFiles, onSend }: Props) {
  const { t } = useTranslation('session')
  const input = useRef<HTMLInputElement>(null)
  const [last, setLast] = useRemembered<Then>('then', 'open')
  const [after, setAfter] = useRemembered<AfterSend>(AFTER_SEND, 'stay')
  const offered = thensOf(ticket)
  const then = offered.includes(last) ? last : 'open'
  return (
    <div className={css.foot}>
      <IconButton label={t('format.show')} aria-expanded={toolbar} className={css.aa} onMouseDown={(e) => e.preventDefault()} onClick={onToolbar}>
        Aa
      </IconButton>
      <IconButton label={t('file.add')} onClick={() => input.current?.click()}>
        <IconPaperclip size={16} stroke={2} aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="file-input"
        onChange={(e) => {
          onFiles([...(e.target.files ?? [])])
          e.target.value = ''
        }}
      />
      <span className={css.promise}>{note ? t('onlyTeam') : words}</span>
      {note ? (
        <Button look="dark" size="l" disabled={empty || busy} onClick={() => onSend()}>
          {t('composer.addNote')}
        </Button>
      ) : (
        <span className={css.split}>
          <Button look="primary" size="l" title="Ctrl Enter" disabled={empty || busy} onClick={() => onSend(then)}>
            {t(`send.${then}`)}
          </Button>
          {offered.length > 0 && (
            <Menu position="top-end" width={220}>
              <Menu.Target>
                <button type="button" className={css.and} aria-label={t('send.and')}>
                  <IconChevronDown size={16} stroke={2} aria-hidden />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {offered.map((key) => (
                  <Menu.Item
                    key={key}
                    rightSection={key === then ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
                    onClick={() => {
                      setLast(key)
                      if (!empty && !busy) onSend(key)
                    }}
                  >
                    {t(`send.${key}`)}
                  </Menu.Item>
                ))}
                <Menu.Label>{t('after.label')}</Menu.Label>
                {afterSends.map((key) => (
                  <Menu.Item
                    key={key}
                    closeMenuOnClick={false}
                    rightSection={key === after ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
                    onClick={() => setAfter(key)}
                  >
                    {t(`after.${key}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      )}
    </div>
  )
}
