import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { Problems, Step } from './content'
import { stepOf } from './content'
import { STEP_WORDS } from './Steps'
import type { Line } from './summary'

interface PublishProps {
  lines: readonly Line[]
  problems: Problems
  /** Days on which something is in the way. */
  troubles: number
  isPublished: boolean
  onGo: (step: Step) => void
}

/** Before it goes out: what everybody will see, what nobody will, and what is still wrong. */
export function Publish({ lines, problems, troubles, isPublished, onGo }: PublishProps) {
  const wrong = new Set(Object.keys(problems).map(stepOf))
  const first = Object.entries(problems)[0]
  return (
    <Section title={isPublished ? '改成这样' : '大家会看到'}>
      {first && <Banner tone="late" title="还有几处要填" words={`${STEP_WORDS[stepOf(first[0])]}：${first[1]}`} />}
      {troubles > 0 && (
        <Banner tone="late" title={`有 ${troubles} 天的时间或房间撞上了`} words="在“时间”里点掉那天，或者换一个房间，才能发布。" />
      )}
      <Card kind="rows">
        {lines.map(({ step, title, note }) => (
          <Row
            key={step}
            title={title}
            note={note}
            {...(wrong.has(step) && { state: { word: '要改', tone: 'late' as const } })}
            onPress={() => onGo(step)}
          />
        ))}
      </Card>
      <Note>谁报了名、孩子叫什么，只有您和一起办活动的人看得到，不会公开。</Note>
      {!isPublished && <Note>发布后会替您占好房间。改时间、换房间、取消，都会告诉报了名的人。</Note>}
    </Section>
  )
}
