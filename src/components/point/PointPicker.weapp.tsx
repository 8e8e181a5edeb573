import Taro from '@tarojs/taro'
import { chooseSpot, type Refusal } from '@/platform/map/chooseSpot'
import type { PointPickerProps } from './PointPicker'
import { PointRows } from './PointRows'

/** Each says that the form goes on without a map, which is the only thing that matters to the person. */
const WORDS: Record<Refusal, string> = {
  scope: '您没有允许使用位置，所以打不开地图。可以在设置里允许，不标也能报修。',
  phone: '手机没有允许微信使用位置，所以打不开地图。可以在手机设置里打开，不标也能报修。',
  privacy: '您没有同意隐私指引，所以打不开地图。不标也能报修。',
  closed: '这里现在还不能用地图。不标也能报修。',
}

export function PointPicker({ near, value, onPick, onRemove }: PointPickerProps) {
  const mark = async () => {
    const choice = await chooseSpot(value ?? near)
    if (choice.kind === 'chosen') onPick(choice.spot, choice.name)
    else if (choice.kind === 'refused') await explain(choice.why)
  }
  return <PointRows near={near} value={value} onMark={() => void mark()} onRemove={onRemove} />
}

/** Only the person's own no can be taken back from here. */
async function explain(why: Refusal) {
  const settings = why === 'scope'
  const { confirm } = await Taro.showModal({
    title: '没有打开地图',
    content: WORDS[why],
    showCancel: settings,
    confirmText: settings ? '去设置' : '知道了',
  })
  if (settings && confirm) await Taro.openSetting().catch(() => undefined)
}
