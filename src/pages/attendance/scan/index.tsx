import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { countsOf } from '@/domain/attendance/rules'
import type { RosterRow, RosterView } from '@/domain/attendance/schema'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { canScan, scanCode } from '@/platform/scan/scan'
import { Connection } from '../presence/Connection'
import { Early } from '../presence/Early'
import { HandOverSheet } from '../presence/HandOverSheet'
import { useRoster } from '../presence/useRoster'
import { rosterOf } from '../routes'
import { Camera } from './Camera'
import { Found } from './Found'
import { Typed } from './Typed'
import { type Mode, useCheckIn } from './useCheckIn'

/** At the door: one code after the other, who it is in large letters, and the next. */
export default function ScanPage() {
  const session = useSession()
  const { session: id = '' } = useRouter().params
  if (session && id === '') {
    return (
      <Screen title="签到">
        <Empty title="链接不完整" words="请从“我办的活动”里打开。" />
      </Screen>
    )
  }
  return session ? (
    <Door id={id} person={session.me.person} />
  ) : (
    <Screen title="签到">
      <SignInFirst words="登录以后，才能给您办的活动签到。" />
    </Screen>
  )
}

const MODES: readonly { value: Mode; label: string }[] = [
  { value: 'in', label: '签到' },
  { value: 'out', label: '接走' },
]

function Door({ id, person }: { id: string; person: string }) {
  const roster = useRoster(id, person)
  const [mode, setMode] = useState<Mode>('in')
  const door = useCheckIn(roster, mode)
  const { view, state, problem, reload } = roster
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.kind === 'read') await door.read(scanned.text, 'qr')
    else if (scanned.kind === 'failed') door.fail('没有扫出来，请再试一次，或者输入报名码')
  }
  useAtOnce(canScan && view !== null, scan)
  return (
    <Screen
      title="签到"
      wide
      footer={
        canScan && view ? (
          <Button label={door.found ? '扫下一位' : '扫一扫'} kind="main" icon="scan" onPress={() => void scan()} />
        ) : (
          <ToList id={id} />
        )
      }
    >
      <Connection roster={roster} />
      {state === 'loading' && <Skeleton form="detail" />}
      {state === 'failed' && <Trouble {...(problem !== null && { words: problem })} onRetry={() => void reload()} />}
      {view && (
        <>
          <Note>{headOf(view)}</Note>
          <Early session={view.session} />
          <Segments label="做什么" options={MODES} value={mode} onChoose={setMode} />
          <Camera onRead={(text) => void door.read(text, 'qr')} />
          <Found found={door.found} rows={rowsOf(view, door.found?.booking ?? null)} onUndo={(row) => void door.undo(row)} />
          <Typed onCode={(text) => void door.read(text, 'code')} />
          {canScan && <ToList id={id} />}
          <HandOverSheet rows={door.handing} onHand={door.hand} onClose={door.forget} />
        </>
      )}
    </Screen>
  )
}

function ToList({ id }: { id: string }) {
  return <Button label="按名单签到" kind="quiet" onPress={() => void Taro.redirectTo({ url: rosterOf(id) })} />
}

/** 四点半学堂 · 到了 8/12 */
function headOf({ event, rows }: RosterView): string {
  const { all, in: here, out } = countsOf(rows)
  return `${event.title} · 到了 ${here + out}/${all}`
}

function rowsOf(view: RosterView, booking: string | null): readonly RosterRow[] {
  return booking === null ? [] : view.rows.filter((row) => row.booking === booking)
}

/** Who opened this page wants to scan: WeChat's scanner comes at once, as soon as there is a list to compare with. */
function useAtOnce(ready: boolean, scan: () => Promise<void>) {
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return
    done.current = true
    void scan()
  })
}
