import { IconMessageCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import type { Ticket } from '@/features/ticket/model'
import css from './TabRow.module.css'
import { useTabs } from './useTabs'
import { waitsSince } from './waiting'
import { Waited } from './Waited'

const MOST = 5

/** My chats that wait for a word and are not open, the longest wait first. */
export function WaitingChats({ chats }: { chats: Ticket[] }) {
  const { t } = useTranslation('tab')
  const { open } = useGo()
  const { keep } = useTabs()
  const first = [...chats].sort((a, b) => waitsSince(a)! - waitsSince(b)!).slice(0, MOST)
  return (
    <ul className={css.chats} aria-label={t('chats')}>
      {first.map((chat) => (
        <li key={chat.number}>
          <button
            type="button"
            title={`#${chat.number} · ${chat.subject}`}
            onClick={() => {
              keep(chat.number)
              open(chat.number)
            }}
          >
            <IconMessageCircle size={12} stroke={2} aria-hidden />
            <span className={css.subject}>{chat.requester?.name ?? t('ticket:noRequester')}</span>
            {chat.unread && <i className={[css.dot, css.pulse].join(' ')} />}
            <Waited since={waitsSince(chat)!} due={chat.due[0]} />
          </button>
        </li>
      ))}
    </ul>
  )
}
