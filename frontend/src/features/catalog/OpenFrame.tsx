import type { ReactNode } from 'react'
import { usePortalNews } from '@/app/portal/usePortalNews'
import { LanguageRow } from '@/features/access/LanguageRow'
import { ThemeToggle } from '@/features/access/ThemeToggle'
import { Logo } from '@/shared/ui/Bits'
import css from './OpenFrame.module.css'
import page from './Page.module.css'

/** The frame of pages for people who are not signed in. */
export function OpenFrame({ children, wide }: { children: ReactNode; wide?: boolean }) {
  usePortalNews(false)
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <Logo size={28} />
        <div className={css.tools}>
          <LanguageRow />
          <ThemeToggle />
        </div>
      </header>
      <main className={`${page.page} ${wide ? '' : page.narrow}`}>{children}</main>
    </div>
  )
}
