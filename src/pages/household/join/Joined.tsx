import Taro from '@tarojs/taro'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Screen } from '@/components/screen/Screen'
import { Stamp } from '@/components/stamp/Stamp'
import { Headline, Note, Words } from '@/components/text/Text'
import type { MyHome } from '@/domain/household/schema'
import { REPORT } from '@/pages/repair/routes'
import { HOMES } from '../routes'

/** What one may do from now on, and what comes later. */
export function Joined({ home }: { home: MyHome }) {
  const confirmed = home.state === 'confirmed'
  return (
    <Screen title="登记好了" footer={<Button label="看我的家" kind="main" onPress={() => void Taro.redirectTo({ url: HOMES })} />}>
      <Card kind="notice">
        <Stamp word={confirmed ? '入户' : '收到'} size="large" tone={confirmed ? 'main' : 'grey'} />
        <Headline>{confirmed ? '欢迎回家' : '已经替您登记'}</Headline>
        <Words>{`${home.place} ${home.door}`}</Words>
        {confirmed ? (
          <Words>入户码对上了。从现在起，您可以代表这一户表态。</Words>
        ) : (
          <>
            <Words>楼栋长、网格员看到后会确认，确认了会给您发消息。</Words>
            {home.dueAt !== null && <Note>{`最晚 ${when(home.dueAt)}，没人确认就自动转给社区。`}</Note>}
            {home.household === null && <Note>这个门牌名册上还没有，工作人员会帮您对上。</Note>}
          </>
        )}
      </Card>
      <Button label="现在就可以报修" kind="quiet" icon="wrench" onPress={() => void Taro.redirectTo({ url: REPORT })} />
    </Screen>
  )
}
