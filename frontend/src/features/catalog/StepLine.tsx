import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { when } from '@/shared/format'
import { useNow } from '@/shared/now'
import type { Step } from './model'
import css from './StepLine.module.css'

/** The way of a request as drawn circles with words; on a phone it stands upright. */
export function StepLine({ steps, promised }: { steps: Step[]; promised?: string }) {
  const { t } = useTranslation('catalog')
  const now = useNow()
  return (
    <ol className={css.line}>
      {steps.map((step, i) => (
        <li key={`${step.name}${i}`} className={css[step.state]} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className={css.dot} aria-hidden>
            {step.state === 'passed' && <IconCheck size={16} stroke={2.5} />}
          </span>
          <strong>{step.name}</strong>
          <small>
            {step.at && step.state === 'passed' && when(step.at, now)}
            {step.at && step.state === 'current' && t('since', { time: when(step.at, now) })}
            {i === steps.length - 1 && step.state === 'ahead' && promised && t('by', { day: promised })}
          </small>
          <span className="sr">{t(`step.${step.state}`)}</span>
        </li>
      ))}
    </ol>
  )
}

/** The same as a row of bars, for lists. */
export function StepBars({ steps }: { steps: Step[] }) {
  return (
    <span className={css.bars} aria-hidden>
      {steps.map((step, i) => (
        <i key={`${step.name}${i}`} className={css[step.state]} />
      ))}
    </span>
  )
}
