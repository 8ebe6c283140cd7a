import {
  IconAlarm, IconArrowBackUp, IconCheck, IconCopy, IconHandGrab, IconLock, IconMessageReply, IconQuestionMark, IconSquareX, IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desk, write } from '@/app/desk/state'
import { useFieldVerbs } from '@/features/ticket/fieldVerbs'
import { may } from '@/features/ticket/model'
import { useVerbs } from '@/features/ticket/verbs'
import { iconLook, type Deed, type Target } from './model'

type Line = [on: boolean, key: string, lead: Deed['lead'], act: () => void, key?: string]

/** What the menus of the ticket, or of the ticked ones, do with one click. */
export function useDeeds(target: Target | undefined): Deed[] {
  const { t } = useTranslation('ticket')
  const verbs = useVerbs()
  const { endAll } = useFieldVerbs()
  if (!target) return []
  const { ticket, numbers } = target
  const n = numbers[0]!
  const lines: Line[] = ticket
    ? [
        [may(ticket, 'reply'), 'reply', <IconMessageReply {...iconLook} />, () => write(n, 'reply'), 'r'],
        [may(ticket, 'note'), 'note', <IconLock {...iconLook} />, () => write(n, 'note'), 'n'],
        [may(ticket, 'assign'), 'assign', <IconUserPlus {...iconLook} />, () => desk.set({ assign: [n] }), 'a'],
        [may(ticket, 'take'), 'take', <IconHandGrab {...iconLook} />, () => verbs.take(n)],
        [may(ticket, 'defer'), 'defer', <IconAlarm {...iconLook} />, () => desk.set({ snooze: [n] }), 'd'],
        [may(ticket, 'return'), 'return', <IconAlarm {...iconLook} />, () => void verbs.wake(n)],
        [may(ticket, 'resolve'), 'resolve', <IconCheck {...iconLook} />, () => verbs.resolve(ticket), 'e'],
        [may(ticket, 'close'), 'close', <IconSquareX {...iconLook} />, () => verbs.close(n), 'y'],
        [may(ticket, 'reopen'), 'reopen', <IconArrowBackUp {...iconLook} />, () => verbs.reopen(n)],
        [true, 'why', <IconQuestionMark {...iconLook} />, () => desk.set({ why: 'first' }), 'w'],
        [true, 'copyLink', <IconCopy {...iconLook} />, () => verbs.copyLink(n)],
      ]
    : [
        [true, 'assign', <IconUserPlus {...iconLook} />, () => desk.set({ assign: numbers }), 'a'],
        [true, 'defer', <IconAlarm {...iconLook} />, () => desk.set({ snooze: numbers }), 'd'],
        [true, 'resolve', <IconCheck {...iconLook} />, () => void verbs.resolveAll(numbers), 'e'],
        [true, 'close', <IconSquareX {...iconLook} />, () => endAll(numbers, 'close'), 'y'],
        [true, 'reopen', <IconArrowBackUp {...iconLook} />, () => endAll(numbers, 'reopen')],
      ]
  return lines.flatMap(([on, key, lead, act, letter]) => (on ? [{ key, name: t(`act.${key}`), lead, act, keys: letter ? [letter] : [] }] : []))
}
