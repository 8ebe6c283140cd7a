import { useQuery } from '@tanstack/react-query'
import { IconTag, IconTagOff, IconTagPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { tagsQuery } from '@/features/ticket/data'
import { tagOf, useFieldVerbs } from '@/features/ticket/fieldVerbs'
import { toast } from '@/shared/ui/toasts'
import { iconLook, type Target, type Value } from './model'

/** @param asked what of a tag is typed; undefined while nobody asks for one */
export function useTagValues(target: Target | undefined, asked: string | undefined): Value[] {
  const { t } = useTranslation('search')
  const { tag, untag, tagAll } = useFieldVerbs()
  const { data: offered = [] } = useQuery({ ...tagsQuery(asked ?? ''), enabled: asked !== undefined && !!target })
  if (!target) return []
  const { ticket, numbers } = target
  const there = ticket?.tags ?? []
  const typed = tagOf(asked ?? '')
  // what one typed stands first and stays there, whatever is offered a moment later
  const open = asked === undefined ? [] : [...(typed ? [typed] : []), ...offered.map((o) => o.tag)]
  const names = [...new Set(open)].filter((name) => !there.includes(name))
  const put = async (name: string) => {
    if (!ticket) return tagAll(numbers, name)
    const undo = () => void untag({ ...ticket, tags: [...there, name] }, name)
    if (await tag(ticket, name)) toast(t('done.tag', { number: ticket.number, name }), { undo })
  }
  const drop = async (name: string) => {
    if (!ticket) return
    const undo = () => void tag({ ...ticket, tags: there.filter((x) => x !== name) }, name)
    if (await untag(ticket, name)) toast(t('done.untag', { number: ticket.number, name }), { undo })
  }
  return [
    ...names.map((name): Value => {
      const known = offered.some((o) => o.tag === name)
      const Icon = known ? IconTag : IconTagPlus
      return { step: 'tag', key: name, name, lead: <Icon {...iconLook} />, hint: known ? undefined : t('newTag'), act: () => void put(name) }
    }),
    ...there.map((name): Value => ({ step: 'untag', key: name, name, lead: <IconTagOff {...iconLook} />, act: () => void drop(name) })),
  ]
}
