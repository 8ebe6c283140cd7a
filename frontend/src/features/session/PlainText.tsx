import { Fragment, type ReactNode } from 'react'
import css from './PlainText.module.css'

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g
/** from here on empty lines say nothing more: what tables leave behind when they become text */
const EMPTY = /(?:\n[ \t\u00a0\u200b]*){4,}\n/g

/** Text as it was written; addresses of the web become links. */
export function PlainText({ text, after }: { text: string; after?: ReactNode }) {
  return (
    <p className={css.text}>
      {text.replace(EMPTY, '\n\n\n').split(LINK).map((part, i) =>
        i % 2 ? (
          <a key={i} href={part} target="_blank" rel="noreferrer noopener nofollow">
            {part}
          </a>
        ) : (
          <Fragment key={i}>{part}</Fragment>
        ),
      )}
      {after}
    </p>
  )
}
