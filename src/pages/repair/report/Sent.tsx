import Taro from '@tarojs/taro'
import { when } from '@/client/when'
import type { DoorContracts } from '@/domain/capabilities'
import type { ValueOf } from '@/domain/shared/contract'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Screen } from '@/components/screen/Screen'
import { Stamp } from '@/components/stamp/Stamp'
import { Headline, Note, Words } from '@/components/text/Text'
import { MINE, matterPage } from '../routes'

export type Receipt = ({ kind: 'received' } & ValueOf<DoorContracts['repair.submit']>) | { kind: 'waiting' }

/** The slip one gets back: who has it, and by when there will be an answer. */
export function Sent({ receipt }: { receipt: Receipt }) {
  return receipt.kind === 'waiting' ? <Waiting /> : <Received {...receipt} />
}

function Received({ report, reception }: Extract<Receipt, { kind: 'received' }>) {
  const due = report.answer.dueAt
  return (
    <Screen title="已经收到" footer={<Button label="看进度" kind="main" onPress={() => void Taro.redirectTo({ url: matterPage(report.id) })} />}>
      <Card kind="notice">
        <Stamp word="收到" size="large" tone="main" />
        <Headline>您的报修收到了</Headline>
        <Words>{`由${report.accountable.name}负责到底。`}</Words>
        {due !== null && <Words>{`${when(due)} 前会有答复。`}</Words>}
        {reception.cover !== null && <Words>{`现在没有人值班，已经同时告诉了${reception.cover}。`}</Words>}
        {reception.opensAt !== null && report.urgency === 'ordinary' && <Note>{`现在是下班时间，${when(reception.opensAt)} 开始处理。`}</Note>}
      </Card>
      {report.urgency === 'danger' && (
        <Banner tone="danger" title="有危险，请马上打电话">
          {reception.phones.map(({ label, number }) => (
            <PhoneRow key={number} name={label} number={number} />
          ))}
        </Banner>
      )}
      <Button label="回首页" kind="quiet" onPress={() => void Taro.switchTab({ url: '/pages/home/index' })} />
    </Screen>
  )
}

function Waiting() {
  return (
    <Screen title="已经留好" footer={<Button label="看等着发的" kind="main" onPress={() => void Taro.redirectTo({ url: MINE })} />}>
      <Card kind="notice">
        <Stamp word="待发" size="large" tone="grey" />
        <Headline>现在没有网络</Headline>
        <Words>报修和照片已经替您留在手机里，有网就自动发出去，只发一次。</Words>
        <Note>如果有人有危险，请直接打电话：119、120、110。</Note>
      </Card>
      <Button label="回首页" kind="quiet" onPress={() => void Taro.switchTab({ url: '/pages/home/index' })} />
    </Screen>
  )
}
