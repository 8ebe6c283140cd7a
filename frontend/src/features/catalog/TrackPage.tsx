import { useParams } from '@tanstack/react-router'
import { OpenFrame } from './OpenFrame'
import { RequestBody } from './RequestBody'

/** A guest follows his request by the secret in the address. */
export function TrackPage() {
  const { token = '' } = useParams({ strict: false })
  return (
    <OpenFrame wide>
      <RequestBody path={`track/${encodeURIComponent(token)}`} />
    </OpenFrame>
  )
}
