import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { Expired } from '@/features/access/Expired'
import { ApiError } from '@/shared/api'
import { Toasts } from '@/shared/ui/Toasts'
import { makeRouter } from './router'
import { theme } from './theme'

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
})
const router = makeRouter(client)

export function App() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withGlobalClasses={false}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <Expired />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  )
}
