import '@mantine/core/styles.css'
import './tokens.css'
import './base.css'
import './mantine.css'
import { createRoot } from 'react-dom/client'
import { watchExpiry } from '@/features/access/expiry'
import { watchTips } from '@/shared/ui/tips'
import { App } from './App'
import { preferredLanguage, startTexts } from './i18n'

async function start() {
  await startTexts(preferredLanguage())
  watchExpiry()
  watchTips()
  createRoot(document.getElementById('root')!).render(<App />)
}

void start()
