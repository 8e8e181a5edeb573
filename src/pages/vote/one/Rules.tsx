import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Note, Words } from '@/components/text/Text'
import { areaWords } from '@/domain/household/roll'
import type { VoteView } from '@/domain/vote/schema'
import { AGAIN_WORDS, HEAD_SOURCE, HEAD_WORDS, LAW, ruleWords } from '@/domain/vote/words'
import styles from './vote.module.scss'

/** By which rules it is counted, with where each stands written, and the roll that it is counted upon. */
export function Rules({ vote: { matter, headRule, headSource, again, roll } }: { vote: VoteView }) {
  return (
    <Section title="怎么算">
      <Card>
        <Words>{ruleWords(matter)}</Words>
        <Note>{`依据：${LAW}`}</Note>
        <Words>{`${HEAD_WORDS[headRule]}；几个人共有一套，合起来算一人。`}</Words>
        <Note>{`依据：${headSource ?? HEAD_SOURCE}`}</Note>
        <Words>同一位业主的几套房投得不一样：算参与，人数不算同意，面积各算各的。</Words>
        <Words>{`${AGAIN_WORDS[again]}。租户不投票；委托别人投，还是这一户的一票。`}</Words>
      </Card>
      {roll && (
        <Card>
          <Words>{`名册在发起时定下：${roll.parts} 套，${areaWords(roll.area)}，${roll.heads} 人。`}</Words>
          {roll.withoutOwner > 0 && <Note>{`其中 ${roll.withoutOwner} 套名册上没有业主，算在总数里，没有人能投。`}</Note>}
          {roll.leftOut > 0 && <Note>{`另有 ${roll.leftOut} 套不知道面积，没有算进来。`}</Note>}
          <Note>名册的指纹（截止后可以用计票记录自己算出来）：</Note>
          <Text className={styles.hash} userSelect>
            {roll.hash}
          </Text>
        </Card>
      )}
    </Section>
  )
}
