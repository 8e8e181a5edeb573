import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Headline, Note } from '@/components/text/Text'
import { MAX } from '@/domain/deliberation/limits'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { useSending } from '@/pages/load/useSending'
import { MomentFields } from '../card/MomentFields'
import { refusalWords } from '../refusals'
import { AgreedFields } from './AgreedFields'
import { type Draft, draftFrom, inputOf, problemsOf } from './draft'
import { SideFields } from './SideFields'

/** 时间、地点、主持、记录、到场人数、各方意见、形成的意见、没谈拢的, and what was agreed: from top to bottom, kept while one writes. */
export function MinutesForm({ talk }: { talk: DeliberationView }) {
  const [begun] = useState(() => draftFrom(talk))
  const [draft, change, clear] = useDraft<Draft>(`minutes.${talk.id}`, begun)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const changed = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  const submit = async () => {
    const wrong = problemsOf(talk.id, draft, new Date().toISOString())
    if (wrong) {
      setProblems(wrong)
      return void Taro.showToast({ title: '有几处没填好，请看看标出来的地方', icon: 'none' })
    }
    const { confirm } = await Taro.showModal({
      title: '公布纪要',
      content: '公布以后原文不能再改，有出入只能加更正。纪要里请不要写个人的姓名和电话。',
      confirmText: '公布',
      cancelText: '再看看',
    })
    if (!confirm) return
    const answer = await send('deliberation.publish', inputOf(talk.id, draft))
    if (answer === null) return
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      return void Taro.showModal({ title: '还没有公布', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.navigateBack()
    void Taro.showToast({ title: '公布了，小区里都看得到', icon: 'none', duration: 2500 })
  }
  return (
    <Screen title="写纪要" footer={<Button label="公布纪要" kind="main" icon="words" loading={sending} onPress={() => void submit()} />}>
      <Headline>{talk.title}</Headline>
      <Note>写一半可以先走，写的都替您留着。</Note>
      <Section title="什么时候，在哪里">
        <MomentFields value={draft.when} error={problems.at} onChange={(when) => changed({ when })} />
        <TextField label="地点" value={draft.place} max={MAX.place} error={problems.place} onInput={(place) => changed({ place })} />
      </Section>
      <Section title="谁在">
        <TextField label="主持" value={draft.host} max={MAX.who} error={problems.host} onInput={(host) => changed({ host })} />
        <TextField
          label="记录"
          help="写称呼，例如：网格员"
          value={draft.recorder}
          max={MAX.who}
          error={problems.recorder}
          onInput={(recorder) => changed({ recorder })}
        />
        <TextField
          label="到场人数"
          type="number"
          value={draft.present}
          max={4}
          error={problems.present}
          onInput={(present) => changed({ present })}
        />
      </Section>
      <SideFields sides={draft.sides} problems={problems} onChange={(sides) => changed({ sides })} />
      <Section title="谈成了什么">
        <TextArea
          label="形成的意见"
          value={draft.opinion}
          max={MAX.opinion}
          error={problems.opinion}
          onInput={(opinion) => changed({ opinion })}
        />
        <TextArea
          label="没谈拢的"
          optional
          value={draft.unsettled}
          max={MAX.opinion}
          error={problems.unsettled}
          onInput={(unsettled) => changed({ unsettled })}
        />
      </Section>
      <AgreedFields estate={talk.estate.id} agreed={draft.agreed} problems={problems} onChange={(agreed) => changed({ agreed })} />
    </Screen>
  )
}
