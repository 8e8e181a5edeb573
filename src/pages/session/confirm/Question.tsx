import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Headline } from '@/components/text/Text'
import type { Choice, Decision } from './useDecision'

interface QuestionProps {
  decision: Extract<Decision, { phase: 'asking' | 'deciding' }>
  nickname: string
  onDecide: (choice: Choice) => void
}

/** What one should know before saying yes, and the two answers. */
export function Question({ decision, nickname, onDecide }: QuestionProps) {
  const { seen } = decision
  const deciding = decision.phase === 'deciding' ? decision.choice : null
  const trouble = decision.phase === 'asking' ? decision.trouble : null
  const bind = seen.purpose === 'bind'
  return (
    <Screen
      title={bind ? '绑定微信' : '登录确认'}
      footer={
        <>
          <Button
            label={bind ? '这是我，绑定' : '确认登录'}
            kind="main"
            loading={deciding === 'confirm'}
            disabled={deciding === 'cancel'}
            onPress={() => onDecide('confirm')}
          />
          <Button
            label="不是我，取消"
            kind="quiet"
            loading={deciding === 'cancel'}
            disabled={deciding === 'confirm'}
            onPress={() => onDecide('cancel')}
          />
        </>
      }
    >
      <Headline>{bind ? `把这个微信绑定到“${seen.asker ?? ''}”？` : '是您要登录吗？'}</Headline>
      <Card kind="rows">
        <Row title={seen.device} note={`${when(seen.at)}要求${bind ? '绑定' : '登录'}`} icon="computer" />
        {!bind && <Row title={nickname} note="进去以后，用的是您的身份" icon="me" />}
      </Card>
      <Banner
        tone="late"
        icon="alert"
        title="您本人正在看着那块屏幕吗？"
        words={
          bind
            ? '绑定以后，用这个微信进来的就是那个账号。编号是别人发给您的，请点“不是我”。'
            : '二维码或编号是别人发给您的，请点“不是我”：确认了，别人就能用您的身份。'
        }
      />
      {trouble !== null && <Banner tone="late" icon="alert" title="还没有发出去" words={trouble} />}
    </Screen>
  )
}
