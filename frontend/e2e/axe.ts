import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Found = { violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }
type Axe = { run: (options: object) => Promise<Found> }

/** Nothing moves any more: colours in between would be measured otherwise. */
export async function settled(page: Page) {
  // an animation that the browser draws no frames for never ends
  await page.evaluate(() => {
    const ends = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
    return Promise.race([Promise.all(ends.map((a) => a.finished.catch(() => undefined))), new Promise((go) => setTimeout(go, 3000))])
  })
}

/** What WCAG 2.2 AA finds wrong on the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  await settled(page)
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'target-size': { enabled: true } },
    })
    return found.map(
      (v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message.slice(0, 140) ?? ''}`).join(' | ')}`,
    )
  })
}

/** What a thumb does not hit: controls below 24 px, unless they stand in running text or their label is larger. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.locator('button, select, input, textarea, a[href], [role=tab], [role=switch], [role=button]').evaluateAll((all) =>
    all
      .filter((el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !el.closest('[data-testid=canvas], .dmn-decision-table-container, .fjs-editor-container'))
      .map((el) => {
        const whole = el instanceof HTMLInputElement ? (el.closest('label') ?? el.labels?.[0] ?? el) : el
        const boxes = [el, whole].map((e) => e.getBoundingClientRect())
        const width = Math.max(...boxes.map((b) => b.width))
        const height = Math.max(...boxes.map((b) => b.height))
        return { el, width, height }
      })
      // one pixel boxes are for screen readers: they show when focused
      .filter(({ el, width, height }) => width > 1 && height > 1 && (width < 24 || height < 24) && getComputedStyle(el).display !== 'inline')
      .map(({ el, width, height }) => `${Math.round(width)}x${Math.round(height)} ${el.outerHTML.slice(0, 140)}`),
  )
}

export const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
