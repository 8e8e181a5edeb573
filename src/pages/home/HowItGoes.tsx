import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'

/** For who is here for the first time: what will happen to a report, before a name is asked for. */
export function HowItGoes() {
  return (
    <Section title="报了以后">
      <Card kind="rows">
        <Row icon="clock" title="有人接，说好几时答复" note="小区书记先看到，超时会自动往上报" />
        <Row icon="staff" title="师傅约好时间上门" note="要花钱的先报价，您同意了再修" />
        <Row icon="done" title="修前修后照片为证" note="您点头才算办结，没修好可以重开" />
      </Card>
    </Section>
  )
}
