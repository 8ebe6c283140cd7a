import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { toast } from '@/shared/ui/toasts'
import { nameOf, useSaveEntry } from './entries'
import { EntryField } from './EntryField'
import css from './RegisterPage.module.css'
import { idOf, type Entry, type RegisterSpec } from './registers'

/** The form shows the refusal itself. */
const refused = () => undefined

/** What a kind of channel needs, so that nobody has to know the names. */
function secretsOf(kind: string) {
  return kind === 'telegram' ? ['botToken'] : undefined
}

/** Sends only what was changed, so that edits of different fields by two people merge. */
export function EntryForm({ spec, entry }: { spec: RegisterSpec; entry?: Entry }) {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  const save = useSaveEntry(spec)
  const [changed, setChanged] = useState<Record<string, unknown>>({})
  const problem = save.error instanceof ApiError ? save.error.problem : undefined
  const errorOf = (name: string) => problem?.errors?.find((e) => e.field === name || e.field.startsWith(`${name}.`) || e.field.startsWith(`${name}[`))?.message
  const shownErrors = spec.fields.some((f) => errorOf(f.name))

  // what is wrong may stand far above the button
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [save.error])

  const submit = (e: FormEvent) => {
    e.preventDefault()
    // a saved entry makes a new form, so what follows must not hang on this one
    void save.mutateAsync({ entry, fields: changed }).then((saved) => {
      toast(t('saved', { name: nameOf(saved) }))
      return navigate({ to: '/admin/$page/$id', params: { page: spec.key, id: idOf(spec, saved) } })
    }, refused)
  }
  const archive = (archived: boolean) =>
    void save.mutateAsync({ entry, fields: { archived } }).then((saved) => {
      toast(t(archived ? 'archivedDone' : 'restored', { name: nameOf(saved) }), {
        undo: () => void save.mutateAsync({ entry: saved, fields: { archived: !archived } }).catch(refused),
      })
    }, refused)
  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      {problem && !shownErrors && (
        <Banner tone="bad" title={t('shared:error.notSaved')}>
          {problem.errors?.map((e) => `${t(`field.${e.field}`, { defaultValue: e.field })}: ${e.message}`).join('; ') ?? problem.detail ?? t('shared:error.kept')}
        </Banner>
      )}
      {spec.fields.map((field) => (
        <EntryField
          key={field.name}
          field={field}
          offered={field.kind === 'secrets' ? secretsOf(String(changed.kind ?? entry?.kind)) : undefined}
          fixed={entry !== undefined && field.fixed === true}
          value={field.name in changed ? changed[field.name] : entry?.[field.name]}
          error={errorOf(field.name)}
          onValue={(value) => setChanged((c) => ({ ...c, [field.name]: value }))}
        />
      ))}
      <footer className={css.foot}>
        <Button type="submit" look="primary" disabled={save.isPending || Object.keys(changed).length === 0}>
          {t('shared:save')}
        </Button>
        {entry && spec.archives !== false && (
          <Button look={entry.archived ? 'line' : 'danger'} disabled={save.isPending} onClick={() => archive(!entry.archived)}>
            {t(entry.archived ? 'restore' : 'archive')}
          </Button>
        )}
      </footer>
    </form>
  )
}
