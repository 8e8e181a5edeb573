import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { saveFile } from '@/client/save/save'
import { moment } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note, Words } from '@/components/text/Text'
import { areaWords } from '@/domain/household/roll'
import { stepsOf } from '@/domain/vote/count'
import { checkRecord, type RecordCheck, type RecordLine } from '@/domain/vote/record'
import { CHOICE_WORDS, FORCE_WORDS, MATTER_WORDS, numberWords, resultWords, stepNumbers, stepWords } from '@/domain/vote/words'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '../refusals'
import styles from './record.module.scss'
import type { Record } from './useRecord'

const CHECKS: { readonly [check in RecordCheck]: readonly [title: string, words: string] } = {
  right: ['算出来一样', '名册指纹、每一项合计和结果，都和公布的一致。'],
  twice: ['有一个编号出现了两次', '请告诉小区书记和社区。'],
  otherRoll: ['名册和发起时公布的不一样', '请告诉小区书记和社区。'],
  otherCounts: ['合计算出来不一样', '请告诉小区书记和社区。'],
  otherResult: ['结果算出来不一样', '请告诉小区书记和社区。'],
}

/** Lines shown at first; nobody reads two thousand. */
const SHOWN = 30

export function RecordPane({ id, record }: { id: string; record: Record }) {
  const [check, setCheck] = useState<RecordCheck | null>(null)
  const { title, matter, force, counts, result, closedAt, lines, mine } = record
  const own = lines.filter(({ number }) => mine.includes(number))
  return (
    <>
      <Headline>{title}</Headline>
      <StateTag word={resultWords(result, force)} tone={result === 'passed' ? 'done' : 'closed'} />
      <Note>{`${FORCE_WORDS[force]} · ${MATTER_WORDS[matter]} · ${moment(closedAt)}计票`}</Note>
      <Section title="一步一步算">
        <Card>
          {stepsOf(counts, matter).map((step) => (
            <View key={step.of} className={styles.step}>
              <Text className={styles.rule}>{stepWords(step)}</Text>
              <Text className={styles.numbers}>{stepNumbers(step)}</Text>
              <StateTag word={step.holds ? '够了' : '不够'} tone={step.holds ? 'done' : 'closed'} />
            </View>
          ))}
          <Note>{`反对 ${counts.against.heads} 人、${areaWords(counts.against.area)}；弃权 ${counts.abstain.heads} 人、${areaWords(counts.abstain.area)}。`}</Note>
          {counts.split > 0 && <Note>{`有 ${counts.split} 位业主的几套房投得不一样：算参与，人数不算同意。`}</Note>}
        </Card>
      </Section>
      <Section title="自己算一遍">
        <Words>点一下，手机会用下面的每一行重新合计，再和公布的结果比对。</Words>
        <View className={styles.act}>
          <Button label="自己算一遍" kind="main" icon="check" onPress={() => setCheck(checkRecord(lines, record))} />
        </View>
        {check !== null && <Banner tone={check === 'right' ? 'done' : 'danger'} title={CHECKS[check][0]} words={CHECKS[check][1]} />}
        <Text className={styles.hash} userSelect>{`名册指纹 ${record.hash}`}</Text>
        <Exports id={id} />
      </Section>
      {own.length > 0 && <Lines title="我的编号" lines={own} mine={mine} note="只有您自己看得到哪一行是您的" />}
      <Lines title="每一行" lines={lines} mine={mine} note={`${lines.length} 行，没有名字和门牌`} />
    </>
  )
}

function Exports({ id }: { id: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  const save = async (form: 'csv' | 'xlsx') => {
    setProblem(null)
    const answer = await send('vote.exportRecord', { vote: id, form })
    if (answer === null) return
    if (!answer.ok) return setProblem(refusalWords(answer.refusal))
    await saveFile(answer.value.address, answer.value.name).catch(() => setProblem('文件没有存下来，请再试一次'))
  }
  return (
    <>
      <Button label="存成表格" icon="down" loading={sending} onPress={() => void save('xlsx')} />
      <Button label="存成 CSV" kind="quiet" loading={sending} onPress={() => void save('csv')} />
      {problem !== null && <Note>{problem}</Note>}
    </>
  )
}

interface LinesProps {
  title: string
  note: string
  lines: readonly RecordLine[]
  mine: readonly string[]
}

function Lines({ title, note, lines, mine }: LinesProps) {
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, SHOWN)
  return (
    <Section title={title} note={note}>
      <Card>
        {shown.map((line) => (
          <View key={line.number} className={styles.line}>
            <Text>{`${numberWords(line.number)}${mine.includes(line.number) ? '（我的）' : ''}`}</Text>
            <Text className={styles.choice}>{line.choice === null ? '没有投' : CHOICE_WORDS[line.choice]}</Text>
            <Text className={styles.below}>{`业主 ${line.head}`}</Text>
            <Text className={styles.below}>{areaWords(line.area)}</Text>
          </View>
        ))}
      </Card>
      {!all && lines.length > SHOWN && <Button label={`看全部 ${lines.length} 行`} kind="quiet" onPress={() => setAll(true)} />}
    </Section>
  )
}
