import css from './tips.module.css'

const DELAY_MS = 400
const GAP = 5

/**
 * One tooltip for the whole page, which shows the `data-tip` of what the pointer rests on: hundreds of icons would each
 * bring their own, and opening a ticket would pay for all of them. The words stand in the icon's own label as well.
 */
export function watchTips() {
  let target: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let tip: HTMLElement | undefined
  const hide = () => {
    clearTimeout(timer)
    tip?.remove()
    tip = undefined
  }
  const over = (e: PointerEvent) => {
    const next = e.pointerType !== 'touch' && e.target instanceof Element ? e.target.closest<HTMLElement>('[data-tip]') : null
    if (next === target) return
    hide()
    target = next
    if (next) timer = setTimeout(() => (tip = next.isConnected ? shown(next) : undefined), DELAY_MS)
  }
  const leave = () => {
    hide()
    target = null
  }
  document.addEventListener('pointerover', over, { passive: true })
  document.documentElement.addEventListener('pointerleave', leave)
  window.addEventListener('blur', leave)
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'scroll']) window.addEventListener(sign, hide, { capture: true, passive: true })
}

/** Above its target or, with `data-tip-side`, to the right of it, and always within the window. */
function shown(target: HTMLElement): HTMLElement {
  const tip = document.createElement('div')
  tip.className = css.tip!
  tip.ariaHidden = 'true'
  tip.textContent = target.dataset.tip ?? ''
  document.body.append(tip)
  const { left, right, top, bottom, width, height } = target.getBoundingClientRect()
  const beside = target.dataset.tipSide === 'right' && right + GAP + tip.offsetWidth < window.innerWidth
  const above = top - GAP - tip.offsetHeight
  const x = beside ? right + GAP : left + (width - tip.offsetWidth) / 2
  const y = beside ? top + (height - tip.offsetHeight) / 2 : above > 0 ? above : bottom + GAP
  tip.style.left = `${Math.max(GAP, Math.min(x, window.innerWidth - tip.offsetWidth - GAP))}px`
  tip.style.top = `${y}px`
  return tip
}
