import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Stamp } from '@/components/stamp/Stamp'
import { StateTag } from '@/components/tag/Tag'

/** Every component in every state; only in demonstration builds. */
export default function Gallery() {
  return (
    <Screen title="组件一览" footer={<Button label="我要报修" kind="main" />}>
      <Section title="按钮">
        <Button label="平常" />
        <View><Stamp word="办结" size="large" /><Stamp word="居民确认" /></View>
      </Section>
      <Section title="行" note="3 件">
        <Card kind="rows">
          <Row title="厨房水管漏水" note="怡景嘉园 3 栋 · 今天 16:30" icon="water" state={{ word: '维修中', tone: 'active' }} onPress={() => {}} />
          <Row title="楼道灯不亮" note="2 天前" icon="light" state={{ word: '已超时', tone: 'late' }} onPress={() => {}} />
        </Card>
        <StateTag word="已完成" tone="done" />
      </Section>
    </Screen>
  )
}
