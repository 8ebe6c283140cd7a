import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconX } from '@tabler/icons-react'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import { useMe } from '@/features/access/me'
import { ApiError } from '@/shared/api'
import { named } from '@/shared/format'
import { Banner } from '@/shared/ui/Banner'
import { Button, IconButton } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { ConditionLine, type ConditionOf } from './ConditionLine'
import { groupsQuery } from './data'
import { filterFrom, linesOf } from './filter'
import { listFieldsQuery, useViewEdits, type Edited, type View } from './views'
import css from './ViewForm.module.css'

const columnChoices = ['number', 'requester', 'company', 'status', 'priority', 'group', 'assignee', 'tags', 'channel', 'due', 'createdAt', 'updatedAt']
const usualColumns = ['number', 'requester', 'status', 'priority', 'assignee', 'due']
let last = 0
const withId = (c: Omit<ConditionOf, 'id'>): ConditionOf => ({ ...c, id: ++last })

export function ViewForm({ view, onDone }: { view: View | undefined; onDone: () => void }) {
  const { t } = useTranslation('ticket')
  const me = useMe()
  const { go } = useGo()
  const { save, remove } = useViewEdits()
  const { data: fields = [] } = useQuery(listFieldsQuery)
  const { data: groups = [] } = useQuery(groupsQuery)
  const [name, setName] = useState(named(view?.name))
  const [lines, setLines] = useState(() => (view ? linesOf(view.filter).map(withId) : [withId({ part: 'all', field: 'status', op: 'is', value: 'open' })]))
  const [sort, setSort] = useState(() => (view?.sort ?? []).map((s) => ({ ...s, id: ++last })))
  const [columns, setColumns] = useState(view?.columns.length ? view.columns : usualColumns)
  const [audience, setAudience] = useState<View['audience']>(view?.audience ?? 'personal')
  const [shownTo, setShownTo] = useState<string[]>(view?.groups ?? [])
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<ApiError>()
  const mayShare = me.rights.includes('SUPERVISE') || me.rights.includes('SETTINGS_EDIT')
  const sortable = fields.filter((f) => f.sortable)
  const problems = [...(view?.problems ?? []), ...(error?.problem.errors ?? [])]
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
      onDone()
    } catch (e) {
      setError(e instanceof ApiError ? e : new ApiError(0, { detail: String(e) }))
    }
  }
  const keep = () =>
    run(async () => {
      const words = typeof view?.name === 'object' ? view.name : {}
      const edited: Edited = {
        name: { ...words, [i18next.language]: name.trim() },
        filter: filterFrom(lines.map(({ part, field, op, value }) => ({ part, field, op, value }))),
        sort: sort.map(({ field, dir }) => ({ field, dir })),
        columns,
        audience,
        groups: audience === 'group' ? shownTo : [],
      }
      const kept = await save(view, edited)
      go(kept.key)
    })
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        if (name.trim()) void keep()
      }}
    >
      {(error || problems.length > 0) && (
        <Banner tone="bad" title={error ? error.message : t('viewEdit.broken')}>
          {problems.map((p) => p.message).join(' ')}
        </Banner>
      )}
      <Field label={t('viewEdit.name')} data-autofocus value={name} onChange={(e) => setName(e.target.value)} />
      <fieldset className={css.part}>
        <legend>{t('viewEdit.filter')}</legend>
        {lines.map((line) => (
          <ConditionLine
            key={line.id}
            line={line}
            fields={fields}
            onChange={(next) => setLines(lines.map((l) => (l.id === line.id ? next : l)))}
            onRemove={() => setLines(lines.filter((l) => l.id !== line.id))}
          />
        ))}
        <Button look="plain" icon={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => setLines([...lines, withId({ part: 'all', field: 'priority', op: 'is', value: 'high' })])}>
          {t('viewEdit.addCondition')}
        </Button>
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t('viewEdit.sort')}</legend>
        {sort.length === 0 && <p className={css.hint}>{t('viewEdit.byUrgency')}</p>}
        {sort.map((s) => (
          <div key={s.id} className={css.line}>
            <select aria-label={t('viewEdit.sortBy')} value={s.field} onChange={(e) => setSort(sort.map((x) => (x.id === s.id ? { ...x, field: e.target.value } : x)))}>
              {sortable.map((f) => (
                <option key={f.field} value={f.field}>
                  {f.label}
                </option>
              ))}
            </select>
            <select aria-label={t('viewEdit.direction')} value={s.dir} onChange={(e) => setSort(sort.map((x) => (x.id === s.id ? { ...x, dir: e.target.value as 'asc' | 'desc' } : x)))}>
              <option value="asc">{t('viewEdit.asc')}</option>
              <option value="desc">{t('viewEdit.desc')}</option>
            </select>
            <IconButton small label={t('shared:remove')} onClick={() => setSort(sort.filter((x) => x.id !== s.id))}>
              <IconX size={16} stroke={2} aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button look="plain" icon={<IconPlus size={16} stroke={2} aria-hidden />} disabled={sortable.length === 0} onClick={() => setSort([...sort, { field: sortable[0]!.field, dir: 'asc', id: ++last }])}>
          {t('viewEdit.addSort')}
        </Button>
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t('viewEdit.columns')}</legend>
        <div className={css.ticks}>
          {columnChoices.map((c) => (
            <label key={c}>
              <input type="checkbox" checked={columns.includes(c)} onChange={(e) => setColumns(columnChoices.filter((x) => (x === c ? e.target.checked : columns.includes(x))))} />
              {t(`column.${c}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t('viewEdit.audience')}</legend>
        <div className={css.ticks}>
          {(['personal', 'shared', 'group'] as const).map((a) => (
            <label key={a}>
              <input type="radio" name="audience" checked={audience === a} disabled={a !== 'personal' && !mayShare} onChange={() => setAudience(a)} />
              {t(`viewEdit.${a}`)}
            </label>
          ))}
        </div>
        {audience === 'group' && (
          <div className={css.ticks}>
            {groups.map((g) => (
              <label key={g.key}>
                <input type="checkbox" checked={shownTo.includes(g.key)} onChange={(e) => setShownTo(e.target.checked ? [...shownTo, g.key] : shownTo.filter((k) => k !== g.key))} />
                {named(g.name)}
              </label>
            ))}
          </div>
        )}
      </fieldset>
      <div className={css.foot}>
        {view && (
          <Button look="danger" onClick={() => (asking ? void run(async () => remove(view).then(() => go('active'))) : setAsking(true))}>
            {t(asking ? 'viewEdit.removeSure' : 'viewEdit.remove')}
          </Button>
        )}
        <span className={css.space} />
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
        <Button type="submit" look="primary" disabled={!name.trim()}>
          {t('shared:save')}
        </Button>
      </div>
    </form>
  )
}
