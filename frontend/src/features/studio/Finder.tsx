import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { schedulesQuery } from '@/features/schedule/schedules'
import { named } from '@/shared/format'
import { useKeys } from '@/shared/keys'
import { createStore } from '@/shared/store'
import { Choices, type Choice } from '@/shared/ui/Choices'
import { KindIcon } from './KindIcon'
import { blocksQuery, modelsQuery, sectionOf } from './models'
import { blockName } from './modeler/blocks'

export const finder = createStore({ open: false })

/** Ctrl+K: every process, table, form, block and schedule by its name. */
export function Finder() {
  const open = finder.use((s) => s.open)
  useKeys({ 'ctrl+k': () => finder.set({ open: true }) })
  return open ? <Bar /> : null
}

const MOST = 30

function Bar() {
  const { t } = useTranslation('studio')
  const { go } = useStudio()
  const [text, setText] = useState('')
  const { data: models = [] } = useQuery(modelsQuery)
  const { data: blocks = [] } = useQuery(blocksQuery)
  const { data: schedules = [] } = useQuery(schedulesQuery)
  const close = () => finder.set({ open: false })
  const all: (Choice & { text: string })[] = [
    ...models.map((m) => ({
      key: `${m.kind}/${m.key}`,
      section: t(`nav.${sectionOf[m.kind]}`),
      lead: <KindIcon kind={m.kind} />,
      name: named(m.name),
      text: named(m.name),
      hint: m.key,
      act: () => go(`${sectionOf[m.kind]}/${m.key}`),
    })),
    ...blocks.map((b) => ({
      key: b.id,
      section: t('nav.blocks'),
      lead: <KindIcon kind="block" />,
      name: blockName(b),
      text: blockName(b),
      act: () => go(`blocks?block=${b.id}`),
    })),
    ...schedules.map((s) => ({
      key: `schedule/${s.key}`,
      section: t('nav.schedules'),
      lead: <KindIcon kind="schedule" />,
      name: named(s.name),
      text: named(s.name),
      act: () => go(`schedules/${s.key}`),
    })),
  ]
  const wanted = text.trim().toLowerCase()
  const shown = all.filter((c) => `${c.text} ${c.key}`.toLowerCase().includes(wanted)).slice(0, MOST)
  return (
    <Modal opened onClose={close} withCloseButton={false} padding={0} size={600} yOffset={108} centered={false} aria-label={t('find')}>
      <Choices text={text} onText={setText} label={t('find')} choices={shown} nothing={t('nothingFound')} onDone={close} />
    </Modal>
  )
}
