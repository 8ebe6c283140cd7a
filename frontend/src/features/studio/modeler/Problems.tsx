import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRemembered } from '@/shared/remember'
import type { Problem } from '../models'
import { ProblemText } from '../Unreadable'
import { aboutStep } from './aboutStep'
import type { Modeler, Registry } from './diagram'
import css from './Problems.module.css'

interface Props {
  problems: Problem[]
  modeler: Modeler | null
  selected?: string
  onPick: (element: string) => void
}

/** Every problem in words; a click goes to its element. */
export function Problems({ problems, modeler, selected, onPick }: Props) {
  const { t } = useTranslation('studio')
  const [open, setOpen] = useRemembered('studio.problems', true)
  const errors = problems.filter((p) => p.severity !== 'warning' && p.severity !== 'hint')
  const hints = problems.length - errors.length
  const nameOf = (p: Problem) => p.name ?? (p.element ? modeler?.get<Registry>('elementRegistry').get(p.element)?.businessObject.name : undefined)
  return (
    <section className={css.panel} aria-label={t('problems.title')}>
      <button type="button" className={css.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <strong>{t('problems.title')}</strong>
        {errors.length > 0 && <span className={css.bad}>{t('problems.errors', { count: errors.length })}</span>}
        {hints > 0 && <span className={css.calm}>{t('problems.hints', { count: hints })}</span>}
        {problems.length === 0 && (
          <span className={css.none}>
            <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {t('problems.none')}
          </span>
        )}
        <span className={css.space} />
        {errors.length > 0 && <span className={css.note}>{t('problems.keeps', { count: errors.length })}</span>}
        {open ? <IconChevronDown size={16} stroke={2} aria-hidden /> : <IconChevronUp size={16} stroke={2} aria-hidden />}
      </button>
      {open && problems.length > 0 && (
        <ul className={css.list}>
          {problems.map((p, i) => (
            <li key={i}>
              <button type="button" className={css.item} aria-current={p.element && p.element === selected ? 'true' : undefined} disabled={!p.element} onClick={() => p.element && onPick(p.element)}>
                {p.severity === 'warning' || p.severity === 'hint' ? (
                  <IconInfoCircle size={16} stroke={1.75} aria-hidden />
                ) : (
                  <IconAlertTriangle size={16} stroke={1.75} aria-hidden className={css.red} />
                )}
                <span>
                  {nameOf(p) && <b>{nameOf(p)}: </b>}
                  <ProblemText problem={nameOf(p) ? { ...p, message: aboutStep(p) } : p} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
