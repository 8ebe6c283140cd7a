import { useQuery } from '@tanstack/react-query'
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { LoadError } from '@/shared/ui/Banner'
import css from './ChatPage.module.css'
import { chatsQuery } from './model'
import { show } from './widget/view'

/** Somebody with an account writes as himself: nothing is asked of him, and his conversation is there on every device. */
export function ChatPage() {
  const { t, i18n } = useTranslation('catalog')
  const { data: chats, error, refetch } = useQuery(chatsQuery)
  const [chosen, choose] = useState<string>()
  const channel = chosen ?? chats?.[0]?.key
  return (
    <div className={css.page}>
      <h1 className={css.title}>{t('nav.chat')}</h1>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {chats && chats.length > 1 && (
        <div className={css.choice}>
          {chats.map((chat) => (
            <button key={chat.key} type="button" aria-pressed={chat.key === channel} onClick={() => choose(chat.key)}>
              {chat.name}
            </button>
          ))}
        </div>
      )}
      {channel && <Talk key={`${channel} ${i18n.language}`} channel={channel} language={i18n.language} />}
    </div>
  )
}

function Talk({ channel, language }: { channel: string; language: string }) {
  const me = useMe()
  const theme = useComputedColorScheme('light')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current) return
    return show(box.current, { base: '', channel, language, signedIn: true, owner: me.id, mode: 'page' })
  }, [channel, language, me.id])
  return <div ref={box} className={css.talk} data-theme={theme} />
}
