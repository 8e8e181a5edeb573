import { View } from '@tarojs/components'
import { when } from '@/client/when'
import { Progress } from '@/components/progress/Progress'
import { Note } from '@/components/text/Text'
import { WAY } from '@/domain/space/machine'
import type { SpaceView } from '@/domain/space/schema'
import { NEXT_WORDS } from '@/domain/space/words'
import { Standing } from '@/pages/menu/card/Standing'
import { stateOf } from '../look'
import styles from './one.module.scss'

const STEPS = ['提议', '踏勘', '议事', '方案', '改造', '开放', '管护']

/** Where it is on its way, and in plain words who moves it on. */
export function Way({ space: { state, movedAt } }: { space: Pick<SpaceView, 'state' | 'movedAt'> }) {
  const reached = (WAY as readonly string[]).indexOf(state)
  return (
    <View className={styles.next}>
      <Standing state={stateOf(state)} />
      {reached >= 0 && <Progress steps={STEPS} at={reached + 1} />}
      <View className={styles.standing}>
        <Note>{NEXT_WORDS[state]}</Note>
        <Note>{`最近一次动静：${when(movedAt)}`}</Note>
      </View>
    </View>
  )
}
