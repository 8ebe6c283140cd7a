import '@mantine/core/styles.css'
import './tokens.css'
import './base.css'
import './mantine.css'
import { createRoot } from 'react-dom/client'
import { watchExpiry } from '@/features/access/expiry'
import { watchTips } from '@/shared/ui/tips'
import { App, client } from './App'
import { headStart } from './headStart'
import { preferredLanguage, startTexts } from './i18n'

async function start() {
  const texts = startTexts(preferredLanguage())
  headStart(client, window.location.pathname, texts)
  await texts
  watchExpiry()
  watchTips()
  createRoot(document.getElementById('root')!).render(<App />)
}

void start()
