import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { useDraft } from '@/client/drafts'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { type About, about as aboutSchema } from '@/domain/deliberation/about'
import { MAX, MOST } from '@/domain/deliberation/limits'
import { raiseInput } from '@/domain/deliberation/schema'
import { fieldMessages } from '@/domain/shared/field-messages'
import { useSending } from '@/pages/load/useSending'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { OptionFields } from '../card/OptionFields'
import { AboutRow } from '../one/AboutRow'
import { refusalWords } from '../refusals'
import { deliberationPage } from '../routes'

/** Raising an issue: what it is, and the ways one has thought of, if any. */
export default function RaisePage() {
  const session = useSession()
  const { estate = '', kind, about } = useRouter().params
  const link = safeParse(aboutSchema, { kind, id: about })
  if (!session)
    return (
      <Screen title="提一件事">
        <SignInFirst words="住在小区里的人都可以提，请先登录。" />
      </Screen>
    )
  if (estate === '')
    return (
      <Screen title="提一件事">
        <Empty title="链接不完整" words="请从邻听园打开“提一件事”。" />
      </Screen>
    )
  return <RaiseForm key={session.me.person} session={session} estate={estate} about={link.success ? link.output : null} />
}

const EMPTY: { title: string; words: string; options: string[] } = { title: '', words: '', options: [] }

function RaiseForm({ session: { me }, estate, about }: { session: Session; estate: string; about: About | null }) {
  const [draft, change, clear] = useDraft(`raise.${me.person}.${estate}.${about?.id ?? ''}`, EMPTY)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const changed = (part: Partial<typeof EMPTY>) => {
    setProblems({})
    change(part)
  }
  const submit = async () => {
    const input = { estate, title: draft.title, words: draft.words, options: draft.options.filter((each) => each.trim() !== ''), about }
    const parsed = safeParse(raiseInput, input)
    if (!parsed.success) return setProblems(fieldMessages(parsed.issues))
    const answer = await send('deliberation.raise', input)
    if (answer === null) return
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      return void Taro.showModal({ title: '还没有提上', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.redirectTo({ url: deliberationPage(answer.value.id) })
    void Taro.showToast({ title: '提好了，书记看到会安排', icon: 'none', duration: 2500 })
  }
  return (
    <Screen title="提一件事" footer={<Button label="提出来" kind="main" icon="words" loading={sending} onPress={() => void submit()} />}>
      <Note>书记和社区看过以后，会定时间、地点，请大家来谈；不显示是谁提的。</Note>
      {about !== null && <AboutRow about={about} />}
      <TextField
        label="题目"
        placeholder="例如：车怎么停"
        value={draft.title}
        max={MAX.title}
        error={problems.title}
        onInput={(title) => changed({ title })}
      />
      <TextArea
        label="是什么事"
        help="现在怎么样，难在哪里，想要什么样"
        value={draft.words}
        max={MAX.words}
        error={problems.words}
        onInput={(words) => changed({ words })}
      />
      <Section title="有什么办法" note="可以先不写">
        <OptionFields
          options={draft.options}
          most={MOST.options}
          max={MAX.option}
          problems={problems}
          onChange={(options) => changed({ options })}
        />
      </Section>
    </Screen>
  )
}
