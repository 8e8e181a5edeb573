import { useAppearance } from '@/platform/appearance/appearance'
import { useWide } from '@/platform/appearance/useWide'
import { Workbench } from '../table/Workbench'
import { Inbox } from './Inbox'

export function WorkPage() {
  const wide = useWide()
  // Letters of 关怀模式 leave no room for columns: the cards stand beside the matter then.
  const { elder } = useAppearance()
  return wide && !elder ? <Workbench /> : <Inbox />
}
