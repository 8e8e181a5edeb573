import { Inbox } from './Inbox'

export function WorkPage() {
  return <Inbox />
}
