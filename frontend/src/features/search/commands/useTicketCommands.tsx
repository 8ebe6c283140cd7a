import { IconBolt, IconCircleDot, IconFlag, IconTagOff, IconTagPlus, IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { desk, type Step } from '@/app/desk/state'
import type { Choice } from '@/shared/ui/Choices'
import { iconLook, type Target, type Value } from './model'
import { useDeeds } from './useDeeds'
import { useFieldValues } from './useFieldValues'
import { useSpoken } from './useSpoken'
import { useTabDeeds } from './useTabDeeds'
import { useTagValues } from './useTagValues'
import { asks, fits, tagAsked } from './words'

const steps: [Step, ReactNode, string[]][] = [
  ['tag', <IconTagPlus {...iconLook} />, ['l']],
  ['untag', <IconTagOff {...iconLook} />, []],
  ['priority', <IconFlag {...iconLook} />, ['p']],
  ['status', <IconCircleDot {...iconLook} />, ['s']],
  ['group', <IconUsersGroup {...iconLook} />, []],
  ['macro', <IconBolt {...iconLook} />, []],
]

/** @returns `first`: what was asked for; `last`: changes whose value alone fits, never what Enter does unlooked-at */
export function useTicketCommands(words: string, target: Target | undefined, step: Step | null): { first: Choice[]; last: Choice[] } {
  const { t } = useTranslation('search')
  const deeds = useDeeds(target)
  const spoken = useSpoken(words, target)
  const held = useTabDeeds(target?.ticket)
  const fields = useFieldValues(target)
  const tags = useTagValues(target, step === 'tag' ? words : tagAsked(words))
  if (!target) return { first: [], last: [] }
  const section = t(target.ticket ? 'section.ticket' : 'section.many')
  const values = [...tags, ...fields]
  if (step) {
    const chosen = values.filter((v) => v.step === step && (fits(words, v.name) || v.step === 'tag'))
    return { first: chosen.map((v) => ({ key: `${step} ${v.key}`, lead: v.lead, name: v.name, hint: v.hint, act: v.act })), last: [] }
  }
  const open = (to: Step) => () => desk.set({ command: true, step: to, typed: '' })
  const whole = (v: Value, of: string): Choice => ({ key: `${of} ${v.step} ${v.key}`, section: of, lead: v.lead, name: t(`value.${v.step}`, { name: v.name }), hint: v.hint, act: v.act })
  const also = (v: Value) => t(`also.${v.step}`)
  const near = words ? values.filter((v) => v.step === 'tag' || fits(words, `${also(v)} ${t(`value.${v.step}`, { name: v.name })}`)) : []
  const asked = (v: Value) => v.step === 'tag' || asks(words, also(v))
  // a tag is there to be put even when nobody is offered one yet
  const able = (of: Step) => of === 'tag' || values.some((v) => v.step === of)
  return {
    first: [
      ...spoken.map(({ key, ...d }) => ({ key: `say ${key}`, section, ...d })),
      ...deeds.filter((d) => fits(words, d.name)).map(({ key, ...d }) => ({ key: `do ${key}`, section, ...d })),
      ...steps
        .filter(([of]) => able(of) && fits(words, `${t(`step.${of}`)} ${t(`also.${of}`)}`))
        .map(([of, lead, keys]) => ({ key: `step ${of}`, section, lead, name: t(`step.${of}`), keys, act: open(of) })),
      ...near.filter((v) => asked(v)).map((v) => whole(v, section)),
      ...held.filter((d) => fits(words, d.name)).map(({ key, ...d }) => ({ key: `tab ${key}`, section, ...d })),
    ],
    last: near.filter((v) => !asked(v)).map((v) => whole(v, t('section.change'))),
  }
}
