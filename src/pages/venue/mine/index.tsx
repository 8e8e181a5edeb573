import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import type { State } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import { chinaDay } from '@/domain/shared/time'
import type { BookingView, MealView } from '@/domain/venue/schema'
import { dayWords, ENDING_WORDS, spanWords, WAY_WORDS } from '@/domain/venue/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { SIGN_IN } from '@/pages/session/routes'
import { venueRefusals } from '../refusals'
import { placesPage } from '../routes'
import styles from '../venue.module.scss'
import { Waiting } from '../Waiting'

/** One line of what I booked, a slot or a meal. */
interface Line {
  id: string
  kind: 'slot' | 'meal'
  /** What it sorts by. */
  at: string
  title: string
  note: string
  state: State
  coming: boolean
  cancellable: boolean
  phone: string | null
}

/** What I booked: what is to come first; a tap cancels. */
export default function MinePage() {
  const session = useSession()
  const [loaded, reload] = useLoaded('venue.mine', session ? {} : null)
  const [chosen, setChosen] = useState<Line | null>(null)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const lines = [...(loaded.value?.slots ?? []).map(slotLine), ...(loaded.value?.meals ?? []).map(mealLine)]
  const coming = lines.filter((line) => line.coming).sort((a, b) => (a.at < b.at ? -1 : 1))
  const over = lines.filter((line) => !line.coming).sort((a, b) => (a.at > b.at ? -1 : 1))
  return (
    <Screen title="我的预约">
      {!session && <Empty title="登录后看自己的预约" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />}
      {session && <Waiting loaded={loaded} onRetry={() => void reload()} form="list" />}
      {loaded.value && lines.length === 0 && (
        <Empty
          scene="tea"
          title="还没有预约"
          words="会议室、球场和助餐都可以先订。"
          action={{ label: '去预约', onPress: () => void Taro.navigateTo({ url: placesPage() }) }}
        />
      )}
      <Lines title="接下来" lines={coming} onChoose={setChosen} />
      <Lines title="以前的" lines={over} />
      <CancelSheet line={chosen} onClose={() => setChosen(null)} onChanged={reload} />
    </Screen>
  )
}

function Lines({ title, lines, onChoose }: { title: string; lines: readonly Line[]; onChoose?: (line: Line) => void }) {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <Card kind="rows">
        {lines.map((line) => (
          <Row
            key={line.id}
            title={line.title}
            note={line.note}
            state={line.state}
            icon={line.kind === 'meal' ? 'meal' : 'calendar'}
            {...(onChoose && { onPress: () => onChoose(line) })}
          />
        ))}
      </Card>
    </Section>
  )
}

interface CancelProps {
  line: Line | null
  onClose: () => void
  onChanged: () => Promise<void>
}

function CancelSheet({ line, onClose, onChanged }: CancelProps) {
  const { sending, send } = useSending()
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    setProblem(null)
    onClose()
  }
  const cancel = async () => {
    if (!line) return
    const answer =
      line.kind === 'slot' ? await send('venue.cancel', { booking: line.id }) : await send('venue.cancelMeal', { order: line.id })
    if (!answer) return
    if (!answer.ok) {
      setProblem(venueRefusals(answer.refusal))
      return
    }
    close()
    void onChanged()
  }
  const footer = line?.cancellable ? <Button label="取消这次" kind="danger" loading={sending} onPress={() => void cancel()} /> : undefined
  return (
    <Sheet open={line !== null} title={line?.kind === 'meal' ? '助餐' : '预约'} onClose={close} {...(footer && { footer })}>
      {line && (
        <>
          <View className={styles.confirmTime}>{line.title}</View>
          <Note>{line.note}</Note>
          {!line.cancellable && <TooLate line={line} />}
          {problem !== null && <Banner tone="late" title={problem} />}
        </>
      )}
    </Sheet>
  )
}

/** Nobody is left standing there: the house is one tap away. */
function TooLate({ line: { kind, phone } }: { line: Line }) {
  return (
    <>
      <Note>{kind === 'meal' ? '已经停订，厨房开始准备了；不来请打电话说一声。' : '快到时间了，去不了请打电话告诉服务台。'}</Note>
      {phone !== null && (
        <Card kind="rows">
          <PhoneRow name={kind === 'meal' ? '助餐点' : '服务台'} number={phone} />
        </Card>
      )}
    </>
  )
}

function slotLine({ id, centre, room, floor, from, to, state, why, cancellable, phone }: BookingView): Line {
  const title = `${dayWords(chinaDay(from))} ${spanWords({ from, to })}`
  return {
    id,
    kind: 'slot',
    at: from,
    title,
    note: `${room.name} · ${floor === '' ? centre.name : floor}`,
    state: look(state, why),
    coming: state === 'held',
    cancellable,
    phone,
  }
}

function mealLine({ id, day, name, portions, way, address, state, why, cancellable, phone, menu }: MealView): Line {
  const where = address === null ? WAY_WORDS[way] : `送到 ${address}`
  const note = [`${name} ${portions} 份`, where, menu].filter((part) => part !== '').join(' · ')
  return {
    id,
    kind: 'meal',
    at: `${day}T00`,
    title: `${dayWords(day)} 助餐`,
    note,
    state: look(state, why),
    coming: state === 'held',
    cancellable,
    phone,
  }
}

function look(state: BookingView['state'], why: BookingView['why']): State {
  if (state === 'held') return { word: '订好了', tone: 'done', icon: 'done' }
  if (state === 'over') return { word: '已结束', tone: 'closed', icon: 'check' }
  return { word: why === null ? '已取消' : ENDING_WORDS[why], tone: 'closed', icon: 'closed' }
}
