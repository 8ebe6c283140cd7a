import { IconCalendarEvent, IconCube, IconForms, IconSitemap, IconTable } from '@tabler/icons-react'

const icons = { process: IconSitemap, table: IconTable, form: IconForms, block: IconCube, schedule: IconCalendarEvent }

export function KindIcon({ kind, size = 16 }: { kind: keyof typeof icons; size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} stroke={1.75} aria-hidden />
}
