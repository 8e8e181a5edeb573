import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/text/Text'
import type { MyHome } from '@/domain/household/schema'
import { refreshMe } from '@/client/refreshMe'
import { refusalWords } from '../refusals'
import { useSending } from '@/pages/load/useSending'

interface LeaveSheetProps {
  home: MyHome
  onDone: () => Promise<void>
  onClose: () => void
}

/** Asked once more, and what will change is said first. */
export function LeaveSheet({ home, onDone, onClose }: LeaveSheetProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  const isMember = home.state === 'confirmed'

  const end = async (action: 'leave' | 'undo') => {
    const claim = home.membership
    const answer = action === 'leave' ? await send('household.leave', { claim }) : await send('household.undo', { claim })
    if (answer === null) return
    if (!answer.ok) {
      setProblem(refusalWords(answer.refusal))
      return
    }
    onClose()
    void Taro.showToast({ title: action === 'leave' ? '祝新家一切都好' : '已经撤回', icon: 'none' })
    void refreshMe()
    await onDone()
  }

  return (
    <Sheet open title={`${home.place} ${home.door}`} onClose={onClose}>
      {problem !== null && <Banner tone="late" title={problem} />}
      {isMember ? (
        <>
          <Words>搬走以后，您不再代表这一户，也不能再为这栋楼报修。没办完的报修还是您的，进度照样看得到。搬回来可以再登记。</Words>
          <Button label="我搬走了" kind="main" loading={sending} onPress={() => void end('leave')} />
          <Button label="当初登记错了，作废" kind="quiet" onPress={() => void end('undo')} />
        </>
      ) : (
        <>
          <Words>撤回以后，这条申请就作废了。改好可以再登记。</Words>
          <Button label="撤回申请" kind="main" loading={sending} onPress={() => void end('undo')} />
        </>
      )}
      <Button label="先不动" kind="quiet" onPress={onClose} />
    </Sheet>
  )
}
