import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'
import { addChild } from '../routes'
import { Signed } from '../Signed'
import { ChildCard } from './ChildCard'
import styles from './list.module.scss'

const TITLE = '我的孩子'
const add = () => void Taro.navigateTo({ url: addChild() })

/** 我的孩子: whom I may book for, how long my consent holds, and who may fetch them. */
export default function ChildrenPage() {
  return (
    <Signed title={TITLE} words="登录后，可以登记孩子，替孩子报活动。">
      {({ me }) => <Children key={me.person} />}
    </Signed>
  )
}

function Children() {
  const [loaded, reload] = useLoaded('child.list', {})
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh())
  })
  const { items, most } = loaded.value ?? { items: [], most: 0 }
  const full = items.length >= most
  const footer = (
    <View className={styles.action}>
      <Button label="添加孩子" kind="main" icon="add" disabled={full} reason={`最多登记 ${most} 个孩子`} onPress={add} />
    </View>
  )
  return (
    <Screen title={TITLE} wide={items.length > 1} {...(items.length > 0 && { footer })}>
      {loaded.value === null && loaded.state === 'loading' && <Skeleton form="detail" />}
      {loaded.state === 'failed' && <Trouble words={loaded.problem} small={loaded.value !== null} onRetry={() => void reload()} />}
      {loaded.value !== null && items.length === 0 && (
        <Empty
          title="还没有登记孩子"
          words="登记小名和出生年月，报四点半学堂、手工课时直接选。只有您和带那场活动的人看得到。"
          action={{ label: '添加孩子', icon: 'add', onPress: add }}
        />
      )}
      {items.length > 0 && (
        <>
          <View className={items.length > 1 ? styles.children : ''}>
            {items.map((child) => (
              <ChildCard key={child.id} child={child} />
            ))}
          </View>
          <Note>邻居和其他工作人员看不到这些。孩子报了名的那一场，带活动的人看得到，看一次记一次。</Note>
        </>
      )}
    </Screen>
  )
}
