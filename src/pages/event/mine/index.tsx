import { Screen } from '@/components/screen/Screen'

export default function Page() {
  return <Screen title="活动" />
}
