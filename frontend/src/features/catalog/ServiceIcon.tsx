import { IconBox, IconBriefcase, IconDeviceDesktop, IconDeviceLaptop, IconFolder, IconKey, IconShield, IconTool, IconUser, IconUsers } from '@tabler/icons-react'
import css from './ServiceIcon.module.css'

const icons = {
  laptop: IconDeviceLaptop,
  screen: IconDeviceDesktop,
  software: IconBriefcase,
  shield: IconShield,
  key: IconKey,
  folder: IconFolder,
  user: IconUser,
  users: IconUsers,
  tool: IconTool,
} as const

export function ServiceIcon({ icon, large }: { icon?: string; large?: boolean }) {
  const Icon = icons[icon as keyof typeof icons] ?? IconBox
  return (
    <span className={[css.icon, large ? css.large : ''].join(' ')} aria-hidden>
      <Icon size={large ? 24 : 20} stroke={1.5} />
    </span>
  )
}
