import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { setElder, setTheme, useAppearance } from '@/platform/appearance/appearance'
import { Board } from './Board'
import { Desk } from './Desk'
import styles from './gallery.module.scss'

const VIEWS = [
  { value: 'board', label: '看' },
  { value: 'desk', label: '填' },
  { value: 'feed', label: '列表', count: 2 },
  { value: 'wide', label: '宽屏' },
] as const

type ViewName = (typeof VIEWS)[number]['value']

/** Every component in every state; only in demonstration builds. */
export default function Gallery() {
  const { elder, theme } = useAppearance()
  const [view, setView] = useState<ViewName>('board')
  return (
    <Screen title="组件一览" wide={view === 'wide'}>
      <Card kind="rows">
        <SwitchRow label="关怀模式" note="字更大，按钮更好点" on={elder} onChange={setElder} />
        <SwitchRow label="夜间" on={theme === 'dark'} onChange={(on) => setTheme(on ? 'dark' : 'light')} />
      </Card>
      <View className={styles.gap} />
      <Segments label="组件" options={VIEWS} value={view} onChoose={setView} />
      {view === 'board' && <Board />}
      {view === 'desk' && <Desk />}
      {view === 'feed' && <SampleFeed />}
      {view === 'wide' && <Panes list={<SampleFeed />} matter={<Board />} />}
    </Screen>
  )
}

function SampleFeed() {
  return (
    <Feed
      state="ready"
      items={['厨房水管漏水', '楼道灯不亮']}
      keyOf={(title) => title}
      renderItem={(title) => <Row title={title} note="怡景嘉园 · 今天 16:30" icon="wrench" state={{ word: '维修中', tone: 'active' }} />}
      onRefresh={() => Promise.resolve()}
      empty={{ title: '还没有报修' }}
    />
  )
}
