import { View } from '@tarojs/components'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import glyphs from '@/components/icon/glyphs.json'
import { type Glyph, Icon } from '@/components/icon/Icon'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { BeforeAfter } from '@/components/photo/BeforeAfter'
import { Progress } from '@/components/progress/Progress'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Stamp } from '@/components/stamp/Stamp'
import { Stars } from '@/components/stars/Stars'
import { StateTag, Tag } from '@/components/tag/Tag'
import { Figure, Headline, Note, Words } from '@/components/text/Text'
import { Timeline } from '@/components/timeline/Timeline'
import styles from './gallery.module.scss'
import { STEPS, wall } from './samples'

const JOURNEY = ['已报', '已接', '师傅安排', '维修中', '待确认', '完成']

/** What is read: words, rows, states, the story of a matter. */
export function Board() {
  return (
    <>
      <Headline>怡景嘉园</Headline>
      <Note>每一件事都有回音，每一步都看得见。</Note>
      <View className={styles.gap} />
      <Banner title="演示数据" words="这里的人和事都是编的，可以随意试。" />
      <Banner tone="danger" title="有人有危险？先打电话" words="燃气、触电、被困，请先离开再报修。">
        <PhoneRow name="消防" number="119" />
        <PhoneRow name="物业值班" number="0599-8000000" note="24 小时" />
      </Banner>
      <Banner tone="late" title="已超过约定时间 2 小时" words="已报给社区，首接人仍是小区书记。" />
      <Banner tone="done" title="已经送出" />

      <Section title="行" note="3 件">
        <Card kind="rows">
          <Row title="厨房水管漏水" note="3 栋 · 今天 16:30" icon="water" state={{ word: '维修中', tone: 'active' }} onPress={nothing} />
          <Row
            title="楼道灯不亮，三楼到五楼都是黑的"
            note="5 栋 · 2 天前"
            icon="light"
            state={{ word: '已超时', tone: 'late' }}
            onPress={nothing}
            selected
          />
          <Row title="单元门关不上" note="1 栋 · 上周三" icon="door" state={{ word: '已完成', tone: 'done' }} onPress={nothing} />
          <Row title="报修单号" trailing="20261121-017" />
        </Card>
      </Section>

      <Section title="状态">
        <View className={styles.line}>
          <StateTag word="待受理" />
          <StateTag word="维修中" tone="active" />
          <StateTag word="等您补充" tone="late" icon="paused" />
          <StateTag word="已超时" tone="late" />
          <StateTag word="已完成" tone="done" />
          <StateTag word="已撤回" tone="closed" />
          <StateTag word="紧急" tone="danger" />
          <Tag word="公共区域" />
        </View>
        <View className={styles.line}>
          <Stamp word="办结" size="large" />
          <Stamp word="居民确认" size="large" />
          <Stamp word="加急" tone="main" size="large" />
          <Stamp word="撤回" tone="grey" size="large" />
          <Stamp word="首接" tone="main" />
          <Stamp word="已经修好" />
        </View>
      </Section>

      <Section title="走到哪一步" trailing={<Button label="全部" kind="quiet" inline />}>
        <Card>
          <Progress steps={JOURNEY} at={3} />
        </Card>
        <Card>
          <Progress steps={JOURNEY} at={6} />
        </Card>
      </Section>

      <Section title="经过">
        <Card>
          <Timeline steps={STEPS} />
        </Card>
      </Section>

      <Section title="修前修后">
        <BeforeAfter before={wall(true)} after={wall(false)} />
      </Section>

      <Section title="数字与评价">
        <Card>
          <View className={styles.figures}>
            <Figure value={12} name="待处理" />
            <Figure value={3} name="已超时" />
            <Figure value="96%" name="满意率" />
          </View>
        </Card>
        <Card kind="notice">
          <Words>明天 9:00—11:00 东区停水，请提前备水。</Words>
          <Note>物业 · 今天 08:00</Note>
        </Card>
        <Card>
          <Stars label="维修质量" value={4} />
        </Card>
      </Section>

      <Section title="图标">
        <Card>
          <View className={styles.line}>
            {(Object.keys(glyphs) as Glyph[]).map((name) => (
              <Icon key={name} name={name} size="large" />
            ))}
          </View>
        </Card>
      </Section>
    </>
  )
}

function nothing() {}
