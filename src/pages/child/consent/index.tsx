import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Screen } from '@/components/screen/Screen'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import type { ChildItem } from '@/domain/child/schema'
import { instant } from '@/domain/shared/time'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { Answer } from '../Answer'
import { back } from '../back'
import { consentNote, endsSoon, isOn, stateOf } from '../look'
import { OneChild } from '../OneChild'
import { refusalWords } from '../refusals'
import { Signed } from '../Signed'
import { Terms } from '../Terms'
import { WithdrawSheet } from '../WithdrawSheet'

const TITLE = '孩子信息的同意'

/** What I agreed to for a child: the whole text, giving it anew when it is time, and withdrawing it at any time. */
export default function ConsentPage() {
  const { child = '' } = useRouter().params
  return (
    <Signed title={TITLE} words="登录后，可以看您替孩子签的同意。">
      {({ me }) => (
        <OneChild key={me.person} id={child} title={TITLE}>
          {(found, reload) => <Consent child={found} onChanged={reload} />}
        </OneChild>
      )}
    </Signed>
  )
}

function Consent({ child, onChanged }: { child: ChildItem; onChanged: () => Promise<void> }) {
  const [terms, reloadTerms] = useLoaded('child.terms', {})
  const [ending, setEnding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  const now = instant(Date.now())
  const { consent, nickname } = child
  const on = isOn(consent.state)
  const asks = consent.state !== 'holds' || endsSoon(consent, now)

  const agree = async () => {
    if (terms.value === null) return
    const answer = await send('child.consent', { child: child.id, version: terms.value.version })
    if (answer === null) return
    if (!answer.ok) {
      setProblem(refusalWords(answer.refusal))
      // Of an older text: what is agreed to is what stands here.
      return void reloadTerms()
    }
    setProblem(null)
    void Taro.showToast({ title: '记下了，一年有效', icon: 'none' })
    await onChanged()
  }
  // A no to a new text leaves the old one in force: whoever wants that ended as well is led to it.
  const disagree = () => (on ? setEnding(true) : back())

  const footer = <Answer ready={terms.value !== null} sending={sending} onAgree={() => void agree()} onDisagree={disagree} />
  return (
    <Screen title={TITLE} {...(asks && { footer })}>
      <Headline>{nickname}</Headline>
      <View>
        <StateTag {...stateOf(consent, now)} />
      </View>
      <Note>{consentNote(child)}</Note>
      {problem !== null && <Banner tone="late" title={problem} />}
      <Card>
        <Terms terms={terms} onRetry={() => void reloadTerms()} />
      </Card>
      <Button label={on ? '撤回同意' : '马上删除这个孩子'} kind="quiet" icon="undo" onPress={() => setEnding(true)} />
      {ending && <WithdrawSheet child={child} onDone={onChanged} onClose={() => setEnding(false)} />}
    </Screen>
  )
}
