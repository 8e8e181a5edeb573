import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { MonthGrid } from '@/components/calendar/MonthGrid'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { DayField } from '@/components/clock/DayField'
import { TimeField } from '@/components/clock/TimeField'
import { Empty } from '@/components/empty/Empty'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Stars } from '@/components/stars/Stars'
import { Trouble } from '@/components/trouble/Trouble'
import styles from './gallery.module.scss'
import { BUILDINGS, CATEGORIES, MONTH, wall } from './samples'

/** What is filled in and pressed, and the states of a list. */
export function Desk() {
  const [category, setCategory] = useState<string>('light')
  const [where, setWhere] = useState<'home' | 'public'>()
  const [words, setWords] = useState('')
  const [stars, setStars] = useState<number>()
  const [building, setBuilding] = useState('b3')
  const [open, setOpen] = useState<'sheet' | 'select'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Section title="按钮">
        <View className={styles.stack}>
          <Button label="我要报修" kind="main" icon="wrench" />
          <Button label="正在送出" kind="main" loading />
          <Button label="送出" kind="main" disabled reason="请先选一栋楼" />
          <Button label="补充说明" icon="edit" />
          <Button label="撤回这件报修" kind="danger" />
          <Button label="以后再说" kind="quiet" />
        </View>
      </Section>

      <Section title="填写">
        <Field label="哪里坏了？">
          <Choice label="哪里坏了" options={CATEGORIES} value={category} onChoose={setCategory} />
        </Field>
        <Field label="在哪里？" error="请选一个，师傅才知道去哪">
          <Choice
            label="在哪里"
            form="list"
            options={[
              { value: 'home', label: '我家里', icon: 'home', note: '门牌只给来修的人看' },
              { value: 'public', label: '公共地方', icon: 'facility', note: '楼道、院子、停车场' },
            ]}
            value={where}
            onChoose={setWhere}
          />
        </Field>
        <TextField label="称呼" help="师傅上门时怎么叫您" value="" onInput={ignore} placeholder="例如：张阿姨" />
        <TextField label="联系电话" type="number" value="1380599" onInput={ignore} error="手机号是 11 位，还差 4 位" />
        <TextArea label="说说情况" optional value={words} onInput={setWords} max={500} placeholder="什么时候开始的？漏得多不多？" />
        <Field label="照片" optional>
          <PhotoPicker
            items={[
              { id: '1', url: wall(true), state: 'sent' },
              { id: '2', url: wall(false), state: 'sending', percent: 40 },
              { id: '3', url: wall(true), state: 'failed' },
            ]}
            max={9}
            onAdd={ignore}
            onRemove={ignore}
            onRetry={ignore}
          />
        </Field>
        <Stars label="上门快不快" value={stars} onRate={setStars} />
      </Section>

      <When />

      <Section title="弹出">
        <View className={styles.stack}>
          <Button label="打开一张单子" onPress={() => setOpen('sheet')} />
          <Card kind="rows">
            <Row title="楼栋" trailing={BUILDINGS.find(({ value }) => value === building)?.label} onPress={() => setOpen('select')} />
          </Card>
        </View>
        <Sheet
          open={open === 'sheet'}
          title="撤回这件报修？"
          onClose={close}
          footer={<Button label="确定撤回" kind="main" onPress={close} />}
        >
          撤回以后师傅不会再上门，需要时可以重新报。
        </Sheet>
        <SelectSheet
          open={open === 'select'}
          title="选一栋楼"
          options={BUILDINGS}
          value={building}
          onChoose={(value) => {
            setBuilding(value)
            close()
          }}
          onClose={close}
        />
      </Section>

      <Section title="照片">
        <PhotoGrid urls={[wall(true), wall(false)]} />
      </Section>

      <Section title="列表的样子">
        <Skeleton rows={2} />
        <View className={styles.gap} />
        <Skeleton form="detail" />
        <Empty title="还没有报修" words="家里或楼道有什么坏了，拍张照就行。" action={{ label: '我要报修', icon: 'wrench' }} />
        <Empty scene="tea" title="都办完了" words="喝口茶吧，有新的事会提醒您。" />
        <Trouble onRetry={ignore} />
      </Section>
    </>
  )
}

/** A month with every mark, and the platform's own fields. */
function When() {
  const [month, setMonth] = useState('2026-10')
  const [day, setDay] = useState('2026-10-14')
  const [minutes, setMinutes] = useState<number | null>(990)
  return (
    <Section title="日子">
      <DayField label="哪一天" value={day} onChange={setDay} />
      <TimeField label="几点" value={minutes} onChange={setMinutes} />
      <Card kind="rows">
        <MonthGrid label="选日子" month={month} onMonth={setMonth} marks={MONTH} selected={day} today="2026-10-12" onDay={setDay} />
      </Card>
    </Section>
  )
}

function ignore() {}
