import { lazy, Suspense } from 'react'
import { expiry } from './expiry'

// few ever see it, so nobody loads it with the first page
const ExpiredDialog = lazy(() => import('./ExpiredDialog').then((m) => ({ default: m.ExpiredDialog })))

export function Expired() {
  const open = expiry.use((s) => s.open)
  return (
    <Suspense>
      {open && <ExpiredDialog />}
    </Suspense>
  )
}
