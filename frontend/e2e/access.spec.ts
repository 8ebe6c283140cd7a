import { expect, test } from '@playwright/test'
import { editor, mail, openTicket, unique } from './support'

test('[H30] a card of the sample desk signs in with one click', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Ann/ }).click()
  await expect(page).toHaveURL(/\/desk\/active/)
  await expect(page.getByRole('button', { name: /^Ann Berg/ })).toBeVisible()
})

test('[H21] a wrong password is refused in words, and nothing typed is lost', async ({ page }) => {
  await page.goto('/signin')
  await page.getByLabel('Mail or login').fill('ann')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Mail or login')).toHaveValue('ann')
})

test('a session that ended asks to sign in again and then goes on with what was typed', async ({ page, context }) => {
  const number = await mail({ subject: unique('Expiry') })
  await openTicket(page, number)
  await editor(page).click()
  await page.keyboard.type('written while the session ended')
  await context.clearCookies()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('sign in again')
  await dialog.getByLabel('Password').fill('lanedesk')
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('article').filter({ hasText: 'written while the session ended' })).toHaveCount(1)
})
