import { PlacePage } from '../PlacePage'

export function DeskPage() {
  return <PlacePage />
}
