import { useTranslation } from 'react-i18next'
import { named } from '@/shared/format'
import { useChange } from './actions'
import { useBulk } from './bulk'
import type { Named } from './data'
import type { Ticket } from './model'

/** A tag as it is kept: small letters, no gaps. */
export function tagOf(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, '-')
}

/** What is set on one ticket is shown at once; what is set on many goes as one order. */
export function useFieldVerbs() {
  const { t } = useTranslation('ticket')
  const change = useChange()
  const { start } = useBulk()
  /** @returns whether it was taken; a refusal is told already */
  const put = (number: number, field: 'tags' | 'priority', value: string | string[]) =>
    change.mutateAsync({ number, field, value, shown: { [field]: value } }).then(
      () => true,
      () => false,
    )
  return {
    tag: async ({ number, tags }: Ticket, text: string) => {
      const tag = tagOf(text)
      return tag !== '' && !tags.includes(tag) && put(number, 'tags', [...tags, tag])
    },
    untag: ({ number, tags }: Ticket, tag: string) =>
      put(
        number,
        'tags',
        tags.filter((x) => x !== tag),
      ),
    prioritise: ({ number }: Ticket, key: string) => put(number, 'priority', key),
    tagAll: (numbers: number[], text: string) => {
      const tag = tagOf(text)
      if (tag) void start({ numbers, action: 'tags', value: [tag] }, t('bulk.tagged', { tag }))
    },
    prioritiseAll: (numbers: number[], { key, name }: Named) =>
      void start({ numbers, action: 'priority', value: key }, `${t('field.priority')}: ${named(name)}`),
    macro: (numbers: number[], { key, name }: Named) => void start({ numbers, macro: key }, named(name)),
    endAll: (numbers: number[], action: 'close' | 'reopen') => void start({ numbers, action }, t(`act.${action}`)),
  }
}

/** The priorities as the product has them from the start, until its own are there. */
export function usePriorities(own: Named[]): Named[] {
  const { t } = useTranslation('ticket')
  return own.length ? own : ['low', 'normal', 'high', 'urgent'].map((key) => ({ key, name: t(`priority.${key}`) }))
}
