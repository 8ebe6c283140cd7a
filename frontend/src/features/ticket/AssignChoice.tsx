import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { useMe } from '@/features/access/me'
import { statusesQuery, useAgents } from '@/features/people/presence'
import { named } from '@/shared/format'
import { Choices, type Choice } from '@/shared/ui/Choices'
import { Avatar, PresenceMark } from '@/shared/ui/Person'
import { groupsQuery } from './data'
import { useVerbs } from './verbs'

/** People and groups in one list: type to narrow it, Enter to take the first. */
export function AssignChoice() {
  const { t } = useTranslation('ticket')
  const numbers = desk.use((s) => s.assign)
  const me = useMe()
  const { assign } = useVerbs()
  const { data: agents = [] } = useAgents()
  const { data: groups = [] } = useQuery(groupsQuery)
  const { data: statuses = [] } = useQuery(statusesQuery)
  const [text, setText] = useState('')
  if (!numbers) return null
  const close = () => {
    setText('')
    desk.set({ assign: null })
  }
  const fits = (name: string) => name.toLowerCase().includes(text.trim().toLowerCase())
  const mine = [...agents].sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
  const choices: Choice[] = [
    ...mine
      .filter((a) => fits(a.name))
      .map((a) => ({
        key: a.id,
        section: t('assign.people'),
        lead: <Avatar name={a.name} id={a.id} size={20} />,
        name: a.id === me.id ? t('assign.me', { name: a.name }) : a.name,
        hint: (
          <>
            <PresenceMark status={a.limit && a.load >= a.limit ? 'full' : a.status} />{' '}
            {named(statuses.find((s) => s.key === a.status)?.name)}
            {a.limit ? ` · ${t('people:load', { n: a.load, of: a.limit })}` : ''}
          </>
        ),
        act: () => void assign(numbers, { assignee: { id: a.id, name: a.name } }, a.name),
      })),
    ...groups
      .filter((g) => fits(named(g.name)))
      .map((g) => ({
        key: g.key,
        section: t('assign.groups'),
        lead: <IconUsersGroup size={16} stroke={2} aria-hidden />,
        name: named(g.name),
        act: () => void assign(numbers, { group: g.key }, named(g.name)),
      })),
  ]
  return (
    <Modal opened onClose={close} withCloseButton={false} padding={0} size={420} yOffset={108} centered={false} aria-label={t('act.assign')}>
      <Choices
        text={text}
        onText={setText}
        label={t('assign.who', { count: numbers.length, number: numbers[0] })}
        choices={choices}
        onDone={close}
        nothing={t('assign.nobody')}
      />
    </Modal>
  )
}
