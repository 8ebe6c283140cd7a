import { Menu } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { presenceQuery, statusesQuery, useAgents, type AgentPresence } from '@/features/people/presence'
import { groupsQuery } from '@/features/ticket/data'
import { api } from '@/shared/api'
import { clock, exact, named } from '@/shared/format'
import { Avatar, PresenceMark } from '@/shared/ui/Person'
import { toast } from '@/shared/ui/toasts'
import css from './Wall.module.css'

const BLOCKS = 5

/** Everybody of the desk: in which status and since when, how full; a supervisor sets another's status here. */
export function People() {
  const { t } = useTranslation('report')
  const { data: agents = [] } = useAgents()
  const { data: groups = [] } = useQuery(groupsQuery)
  const groupsOf = (id: string) =>
    groups.filter((g) => (g as unknown as { members?: { userId: string; works?: boolean }[] }).members?.some((m) => m.userId === id && m.works !== false)).map((g) => named(g.name))
  const sorted = [...agents].sort((a, b) => Number(b.takesWork ?? false) - Number(a.takesWork ?? false))
  return (
    <section className={css.card} aria-labelledby="people">
      <h2 id="people">
        {t('people')} <small>{t('agents', { count: agents.length })}</small>
      </h2>
      <div className={css.scrolls}>
        <table className={css.people}>
          <thead>
            <tr>
              <th>{t('agent')}</th>
              <th>{t('status')}</th>
              <th>{t('openTickets')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((a) => (
              <tr key={a.id}>
                <td>
                  <span className={css.person}>
                    <Avatar name={a.name} id={a.id} />
                    <span>
                      <strong>{a.name}</strong>
                      <small>{groupsOf(a.id).join(', ')}</small>
                    </span>
                  </span>
                </td>
                <td>
                  <Status agent={a} />
                </td>
                <td>
                  <Load load={a.load} limit={a.limit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Status({ agent }: { agent: AgentPresence }) {
  const { t } = useTranslation('report')
  const me = useMe()
  const client = useQueryClient()
  const { data: statuses = [] } = useQuery(statusesQuery)
  const full = agent.takesWork && !!agent.limit && agent.load >= agent.limit
  const word = named(statuses.find((s) => s.key === agent.status)?.name) || agent.status
  const set = async (status: string) => {
    try {
      await api.put(agent.id === me.id ? '/me/presence' : `/people/${agent.id}/presence`, { status })
      toast(t('statusSet', { name: agent.name, status: named(statuses.find((s) => s.key === status)?.name) }))
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    }
    void client.invalidateQueries({ queryKey: presenceQuery.queryKey })
  }
  const shown = (
    <>
      <PresenceMark status={full ? 'full' : agent.status} /> {full ? t('full', { status: word }) : word}
      {agent.since && agent.status !== 'offline' && (
        <small title={exact(agent.since)}>{t('since', { time: clock(agent.since) })}</small>
      )}
    </>
  )
  if (!me.rights.includes('SUPERVISE')) return <span className={css.status}>{shown}</span>
  return (
    <Menu position="bottom-start" width={180}>
      <Menu.Target>
        <button type="button" className={css.status}>
          <span className="sr">{t('statusOf', { name: agent.name })} </span>
          {shown}
          <IconChevronDown size={12} stroke={2} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {statuses.map((s) => (
          <Menu.Item key={s.key} leftSection={<PresenceMark status={s.key} />} onClick={() => void set(s.key)}>
            {named(s.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Load({ load, limit }: { load: number; limit?: number }) {
  const { t } = useTranslation('people')
  if (!limit) return <span className={css.load}>{load}</span>
  const filled = Math.min(BLOCKS, Math.ceil((load / limit) * BLOCKS))
  return (
    <span className={css.load}>
      <span className={css.blocks} aria-hidden data-full={load >= limit || undefined}>
        {Array.from({ length: BLOCKS }, (_, i) => (
          <i key={i} data-on={i < filled || undefined} />
        ))}
      </span>
      <span className={load >= limit ? css.soon : undefined}>{t('load', { n: load, of: limit })}</span>
    </span>
  )
}
