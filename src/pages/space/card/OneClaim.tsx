import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { StateTag } from '@/components/tag/Tag'
import type { AdoptionView } from '@/domain/adoption/contract'
import { MAX } from '@/domain/adoption/limits'
import type { State } from '@/domain/adoption/machine'
import { ACTION_WORDS, ADOPTER_WORDS, STATE_WORDS } from '@/domain/adoption/words'
import { yuan } from '@/domain/space/shares'
import { Actions } from '@/pages/menu/card/Actions'
import { AskSheet } from '../one/AskSheet'
import styles from '../one/one.module.scss'
import { useDoing } from './useDoing'

const TONES: Record<State, 'plain' | 'active' | 'late' | 'done' | 'closed'> = {
  asked: 'late',
  held: 'active',
  fulfilled: 'done',
  declined: 'closed',
  released: 'closed',
  lapsed: 'closed',
}

const WHOLE = { space: '整块地方', building: '整栋楼', share: '一份费用' } as const

const DONE = { confirm: '同意了', fulfil: '记下了，谢谢他们' } as const

interface OneClaimProps {
  claim: AdoptionView
  /** Away from the space itself: what was claimed is named. */
  titled?: boolean
  onMoved: () => void
}

/** One claim with what its reader may do to it; for buildings too. */
export function OneClaim({ claim, titled = false, onMoved }: OneClaimProps) {
  const { doing, act } = useDoing(onMoved)
  const [asking, setAsking] = useState<'decline' | 'release' | 'report' | null>(null)
  const what = claim.fen === null ? WHOLE[claim.target.kind] : yuan(claim.fen)
  return (
    <Card>
      <View className={styles.foot}>
        <Text>{titled ? `${claim.title} · ${claim.name}` : claim.name}</Text>
        <StateTag word={STATE_WORDS[claim.state]} tone={TONES[claim.state]} />
      </View>
      <View className={styles.small}>{`${ADOPTER_WORDS[claim.adopter]} · ${what} · ${when(claim.updatedAt)}`}</View>
      <View className={styles.line}>{claim.words}</View>
      {claim.reports.slice(0, 3).map(({ at, words }) => (
        <View key={at} className={styles.small}>{`${when(at)}：${words}`}</View>
      ))}
      {claim.lapseAt !== null && claim.mine && <View className={styles.small}>{`${when(claim.lapseAt)} 前记一笔，就接着算`}</View>}
      <Actions>
        {(['confirm', 'fulfil'] as const)
          .filter((action) => claim.actions.includes(action))
          .map((action) => (
            <Button
              key={action}
              label={ACTION_WORDS[action]}
              kind="main"
              loading={doing === action}
              onPress={() => void act(action, `adoption.${action}`, { adoption: claim.id }, DONE[action])}
            />
          ))}
        {(['report', 'decline', 'release'] as const)
          .filter((action) => claim.actions.includes(action))
          .map((action) => (
            <Button key={action} label={ACTION_WORDS[action]} onPress={() => setAsking(action)} />
          ))}
      </Actions>
      {asking && (
        <AskSheet
          title={ACTION_WORDS[asking]}
          label={asking === 'report' ? '做了什么' : '原因'}
          max={MAX.words}
          doing={doing === asking}
          onClose={() => setAsking(null)}
          onSend={async (words) => (await act(asking, `adoption.${asking}`, { adoption: claim.id, words }, '好了')) !== null}
        />
      )}
    </Card>
  )
}
