import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { Slip } from '@/domain/household/code'
import type { MyHome } from '@/domain/household/schema'
import { UNTIL_CONFIRMED } from '@/domain/household/words'
import type { Me } from '@/domain/session/contract'
import { useLoaded } from '@/pages/load/useLoaded'
import { useConsent } from '@/pages/privacy/consent'
import { refreshMe } from '@/client/refreshMe'
import { refusalWords } from '../refusals'
import { useSending } from '@/pages/load/useSending'
import { Door } from './Door'
import { type Draft, EMPTY, inputOf, type Problems, problemsOf } from './draft'
import { Joined } from './Joined'
import { forgetSlip } from './slip'
import { Where } from './Where'
import { Who } from './Who'

/** Filled in from top to bottom; what was typed is never lost; whoever changes their mind goes back by the button below. */
export function JoinForm({ me, slip }: { me: Me; slip: Slip | null }) {
  const [draft, change, clear] = useDraft<Draft>(`household.join.${me.person}`, EMPTY)
  const [problems, setProblems] = useState<Problems>({})
  const [home, setHome] = useState<MyHome | null>(null)
  const [building, setBuilding] = useState(slip?.building ?? draft.building?.id ?? null)
  const [waiting, setWaiting] = useState(slip)
  const [doors, reloadDoors] = useLoaded('household.doors', building === null ? null : { building })
  const { send, sending } = useSending()
  const { first, sheet } = useConsent()

  const changed = (part: Partial<Draft>) => {
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
    change(part)
    if (part.building !== undefined) setBuilding(part.building?.id ?? null)
  }

  // A slip brings ids; the names come with the doors of its building.
  useEffect(() => {
    const found = doors.value
    if (waiting === null || found === null || found.building.id !== waiting.building) return
    const unit = found.units.find((each) => each.doors.some(({ household }) => household === waiting.household))
    const door = unit?.doors.find(({ household }) => household === waiting.household) ?? null
    const { id, name, estate, estateName } = found.building
    change({
      estate: { id: estate, name: estateName },
      building: { id, name },
      unit: unit?.unit ?? null,
      door,
      byHand: false,
      code: waiting.code,
    })
    setWaiting(null)
  }, [doors.value, waiting, change])

  const submit = () => {
    const wrong = problemsOf(draft, me.nickname)
    if (wrong) {
      setProblems(wrong)
      void Taro.showToast({ title: Object.values(wrong)[0] ?? '请再看一看', icon: 'none' })
      return
    }
    first(() => void claim())
  }

  const claim = async () => {
    const answer = await send('household.claim', inputOf(draft, me.nickname))
    if (answer === null) return
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      void Taro.showModal({ title: '还没有登记上', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
      return
    }
    setHome(answer.value.home)
    clear()
    forgetSlip()
    void refreshMe()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  const giveUp = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.switchTab({ url: '/pages/home/index' })
  }

  const scanned = (read: Slip) => {
    setWaiting(read)
    setBuilding(read.building)
  }

  if (home) return <Joined home={home} />
  const label = draft.code.trim() !== '' && !draft.byHand ? '用入户码确认' : '提交，等邻居确认'
  const footer = <Button label={sending ? '正在提交' : label} kind="main" icon="home" loading={sending} onPress={submit} />
  return (
    <Screen title="登记住址" footer={footer}>
      <Banner icon="info" title="登记住址只要三步" words={UNTIL_CONFIRMED} />
      <Where draft={draft} problems={problems} onChange={changed} />
      {draft.building === null ? (
        <Section title="二 哪一户">
          <Note>选好小区和楼栋，这里就会出现门牌。</Note>
        </Section>
      ) : (
        <Door draft={draft} problems={problems} onChange={changed} doors={doors} onRetry={() => void reloadDoors()} />
      )}
      <Who draft={draft} nickname={me.nickname} problems={problems} onChange={changed} onScan={scanned} />
      <Button label="先不登记" kind="quiet" onPress={giveUp} />
      {sheet}
    </Screen>
  )
}
