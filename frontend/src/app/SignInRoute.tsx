import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { meQuery } from '@/features/access/me'
import { SignInPage } from '@/features/access/SignInPage'

/** Only paths of this very site are followed after the sign-in. */
export function safePath(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/'
}

export function SignInRoute() {
  const router = useRouter()
  const { to } = useSearch({ from: '/signin' })
  useQuery(meQuery)
  return <SignInPage onDone={() => void router.navigate({ href: safePath(to), replace: true })} />
}
