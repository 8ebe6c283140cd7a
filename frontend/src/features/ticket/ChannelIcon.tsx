import { IconBrowser, IconMail, IconMessageCircle, IconPhone, IconPlug, IconSend, IconUserCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const icons: Record<string, typeof IconMail> = {
  mail: IconMail,
  chat: IconMessageCircle,
  telegram: IconSend,
  phone: IconPhone,
  form: IconBrowser,
  portal: IconUserCircle,
  custom: IconPlug,
}

export function ChannelIcon({ kind, size = 16 }: { kind: string; size?: number }) {
  const { t } = useTranslation('ticket')
  const Icon = icons[kind] ?? IconPlug
  const name = t(`channel.${kind}`, { defaultValue: kind })
  return (
    <span title={name} style={{ display: 'inline-flex' }}>
      <Icon size={size} stroke={2} aria-hidden />
      <span className="sr">{name}</span>
    </span>
  )
}
