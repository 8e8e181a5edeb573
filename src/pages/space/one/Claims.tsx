import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import type { AdoptionView } from '@/domain/adoption/contract'
import type { State } from '@/domain/adoption/machine'
import { ACTION_WORDS, ADOPTER_WORDS, STATE_WORDS } from '@/domain/adoption/words'
import type { SpaceView } from '@/domain/space/schema'
import { yuan } from '@/domain/space/shares'
import { useLoaded } from '@/pages/load/useLoaded'
import { Actions } from '@/pages/menu/card/Actions'
import { useDoing } from '../card/useDoing'
import { AskSheet } from './AskSheet'
import { ClaimSheet } from './ClaimSheet'
import styles from './one.module.scss'

const TONES: Record<State, 'plain' | 'active' | 'late' | 'done' | 'closed'> = {
  asked: 'late',
  held: 'active',
  fulfilled: 'done',
  declined: 'closed',
  released: 'closed',
  lapsed: 'closed',
}
/** What has ended stays with those who had to do with it, in 我的: here it is in the way. */
const SHOWN: readonly State[] = ['asked', 'held', 'fulfilled']

/** Who has claimed the space or a part of its cost, and claiming it oneself. */
export function Claims({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const target = { kind: 'space' as const, id: space.id }
  const [whole, reloadWhole] = useLoaded('adoption.of', { target })
  const [shares, reloadShares] = useLoaded('adoption.of', { target: { kind: 'share', id: space.id } })
  const [open, setOpen] = useState(false)
  const moved = () => {
    void reloadWhole()
    void reloadShares()
    onMoved()
  }
  const items = [...(whole.value?.items ?? []), ...(shares.value?.items ?? [])].filter(({ state }) => SHOWN.includes(state))
  const may = space.state === 'declined' || space.state === 'dormant' ? [] : (whole.value?.may ?? [])
  if (items.length === 0 && may.length === 0) return null
  return (
    <Section title="谁认领了" note={items.length === 0 ? '还没有' : `${items.length} 家`}>
      {items.map((claim) => (
        <OneClaim key={claim.id} claim={claim} onMoved={moved} />
      ))}
      {may.length > 0 && (
        <Actions>
          <Button label="我们来认领" icon="care" onPress={() => setOpen(true)} />
        </Actions>
      )}
      <ClaimSheet key={may.join()} open={open} target={target} may={may} onClose={() => setOpen(false)} onMoved={moved} />
    </Section>
  )
}

const WHOLE = { space: '整块地方', building: '整栋楼', share: '一份费用' } as const

const DONE = { confirm: '同意了', fulfil: '记下了，谢谢他们' } as const

/** One claim with what its reader may do to it; for buildings too. */
export function OneClaim({ claim, onMoved }: { claim: AdoptionView; onMoved: () => void }) {
  const { doing, act } = useDoing(onMoved)
  const [asking, setAsking] = useState<'decline' | 'release' | 'report' | null>(null)
  const what = claim.fen === null ? WHOLE[claim.target.kind] : yuan(claim.fen)
  return (
    <Card>
      <View className={styles.foot}>
        <Text>{claim.name}</Text>
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
          max={200}
          doing={doing === asking}
          onClose={() => setAsking(null)}
          onSend={async (words) => (await act(asking, `adoption.${asking}`, { adoption: claim.id, words }, '好了')) !== null}
        />
      )}
    </Card>
  )
}
