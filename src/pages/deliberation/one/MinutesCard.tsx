import Taro from '@tarojs/taro'
import { moment, when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { minutesText } from '@/domain/deliberation/minutes'
import type { DeliberationView, MinutesView } from '@/domain/deliberation/schema'
import { Actions } from '@/pages/menu/card/Actions'
import { Facts } from '@/pages/menu/card/Facts'
import { canPrint, printPage } from '@/platform/print/print'
import { dayWords } from '../look'

/** The minutes in their form; corrections beside them, with their day. To be copied, and printed where one can print. */
export function MinutesCard({ talk, minutes }: { talk: DeliberationView; minutes: MinutesView }) {
  const { at, place, host, recorder, present, sides, opinion, unsettled, publishedAt, corrections } = minutes
  const copy = () => {
    const agreed = talk.actionsAgreed.map(({ what, owner, day }) => ({ what, owner, until: dayWords(day) }))
    const corrected = corrections.map((correction) => ({ words: correction.words, when: moment(correction.at) }))
    void Taro.setClipboardData({ data: minutesText(talk.title, minutes, moment(at), agreed, corrected) })
  }
  return (
    <Section title="纪要" note={`${when(publishedAt)}公布`}>
      <Facts
        facts={[
          ['时间', moment(at)],
          ['地点', place],
          ['主持', host],
          ['记录', recorder],
          ['到场', `${present} 人`],
          ['各方意见', sides.map(({ who, said }) => `${who}：${said}`).join('\n')],
          ['形成的意见', opinion === '' ? '这次没有形成意见' : opinion],
          ['没谈拢的', unsettled === '' ? '没有' : unsettled],
        ]}
      />
      {corrections.map((correction) => (
        <Banner key={correction.at} title={`更正（${moment(correction.at)}）`} words={correction.words} />
      ))}
      <Actions>
        <Button label="复制纪要" icon="share" onPress={copy} />
        {canPrint && <Button label="打印" icon="print" onPress={printPage} />}
      </Actions>
      <Note>纪要公布后不再改动，有出入就加一条更正。</Note>
    </Section>
  )
}
