import { Text, View } from '@tarojs/components'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { StateTag, Tag } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import type { ClaimView } from '@/domain/household/schema'
import { ACTION_WORDS, NOT_ON_ROLL, RELATION_WORDS } from '@/domain/household/words'
import { stateOf } from '../look'
import styles from './claims.module.scss'
import type { Decisions } from './useDecisions'

const NAME_WORDS = {
  fits: '自报的姓名和业主名册一致',
  differs: '自报的姓名和业主名册对不上，请当面核对',
  none: '没有报业主姓名：确认以后能住户表态，业主投票要再核对',
} as const

interface ClaimBodyProps {
  claim: ClaimView
  decisions: Decisions
  /** It stands alone on the page: its answer is the main thing to do. */
  main?: boolean
}

/** Who says to live where, what speaks for it, and the answer. */
export function ClaimBody({ claim, decisions, main = false }: ClaimBodyProps) {
  const { nickname, relation, place, door, state, late, household, members, nameFits, matched, at, actions } = claim
  const can = (action: (typeof actions)[number]) => actions.includes(action)
  return (
    <>
      <View className={styles.head}>
        <Text className={styles.door}>{`${place} ${door}`}</Text>
        <StateTag {...stateOf(state, late)} />
      </View>
      <View className={styles.tags}>
        <Text>{nickname}</Text>
        <Tag word={RELATION_WORDS[relation]} />
        {household === null && <StateTag word={NOT_ON_ROLL} tone="late" icon="info" />}
        {matched && <StateTag word="业主已核对" tone="done" />}
      </View>
      {nameFits !== null && !matched && <Note>{NAME_WORDS[nameFits]}</Note>}
      <Note>{`${when(at)}登记${members > 0 ? `，这一户已有 ${members} 位成员` : ''}`}</Note>
      {can('confirm') && (
        <View className={styles.answers}>
          <Button
            label={ACTION_WORDS.confirm}
            kind={main ? 'main' : 'plain'}
            icon="check"
            inline
            loading={decisions.sending}
            onPress={() => decisions.confirm(claim)}
          />
          <Button label={ACTION_WORDS.refuse} inline onPress={() => decisions.ask('refuse', claim)} />
        </View>
      )}
      <View className={styles.answers}>
        {can('attach') && <Button label="对上名册门牌" kind="quiet" inline icon="door" onPress={() => decisions.ask('attach', claim)} />}
        {can('match') && decisions.mayMatch(claim) && (
          <Button label="核对业主" kind="quiet" inline icon="staff" onPress={() => decisions.ask('match', claim)} />
        )}
        {state === 'confirmed' && can('undo') && (
          <Button label="登记有误，作废" kind="quiet" inline icon="undo" onPress={() => decisions.ask('undo', claim)} />
        )}
      </View>
    </>
  )
}
