import { memo, Suspense, type ReactNode } from 'react'
import { conflicts } from '@/features/ticket/actions'
import { AssignChoice, CommandBar, ConflictDialog, KeysHelp, ViewEditor, WriteFirst } from './onDemand'
import { desk } from './state'
import { TypeAhead } from './TypeAhead'

/** What opens over the desk; nobody loads it before somebody wants it. */
export const Dialogs = memo(function Dialogs() {
  const command = desk.use((s) => s.command)
  const help = desk.use((s) => s.help)
  const assign = desk.use((s) => s.assign !== null)
  const first = desk.use((s) => s.writeFirst !== null)
  const editor = desk.use((s) => s.viewEditor !== null)
  const conflict = conflicts.use((s) => s.open !== null)
  return (
    <>
      <Opening when={command} meanwhile={<TypeAhead />}><CommandBar /></Opening>
      <Opening when={help}><KeysHelp /></Opening>
      <Opening when={assign}><AssignChoice /></Opening>
      <Opening when={first}><WriteFirst /></Opening>
      <Opening when={editor}><ViewEditor /></Opening>
      <Opening when={conflict}><ConflictDialog /></Opening>
    </>
  )
})

/** While a dialog is on its way, letters are no commands of the page any more. */
function Opening({ when, meanwhile = <span data-opening hidden />, children }: { when: boolean; meanwhile?: ReactNode; children: ReactNode }) {
  return when && <Suspense fallback={meanwhile}>{children}</Suspense>
}
