import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Panes } from '@/components/panes/Panes'
import { Section } from '@/components/section/Section'
import type { EventView } from '@/domain/event/schema'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { refusalWords } from '@/pages/organise/refusals'
import { organisePage } from '@/pages/organise/routes'
import { useWide } from '@/platform/appearance/useWide'
import { composeEvent } from '../routes'
import { Booking } from './Booking'
import styles from './compose.module.scss'
import { type Problems, problemsOf, STEPS, type Step, stepOf } from './content'
import { type Holiday, meetings } from './days'
import type { Draft } from './draft'
import { Preview } from './Preview'
import { Publish } from './Publish'
import { Series } from './Series'
import { Steps } from './Steps'
import { summaryOf } from './summary'
import { useTroubles } from './usePlan'
import { type Outcome, useSubmit } from './useSubmit'
import { What } from './What'
import { When } from './When'
import { type Place, Where } from './Where'
import { Whom } from './Whom'

export interface ComposeFormProps {
  title: string
  draftKey: string
  start: Draft
  /** Being changed; null: a new one. */
  before: EventView | null
  places: readonly Place[]
  holidays: readonly Holiday[]
  /** Years whose holidays are published. */
  known: readonly number[]
  /** As what it will be signed: 东教社区 余老师. */
  organiserName: string
  /** Where to begin. */
  step: Step
}

/** One decision after the other; on a wide screen what residents will see stands beside it. */
export function ComposeForm({ title, draftKey, start, before, places, holidays, known, organiserName, step: first }: ComposeFormProps) {
  const wide = useWide()
  const [draft, change, clear] = useDraft(draftKey, start)
  const isPublished = before?.state === 'published'
  // What is published is moved and resized session by session, so that everybody is told.
  const steps = STEPS.filter((each) => !isPublished || (each !== 'when' && each !== 'where'))
  const [step, setStep] = useState<Step>(first)
  const [done, setDone] = useState<ReadonlySet<Step>>(new Set())
  const [problems, setProblems] = useState<Problems>({})
  const { going, submit } = useSubmit(before, (sent) => change({ sent }))
  const troubles = useTroubles(draft, before)
  const place = places.find(({ id }) => id === draft.place)

  const onChange = (part: Partial<Draft>) => {
    setProblems((wrong) => Object.fromEntries(Object.entries(wrong).filter(([field]) => !(field in part))))
    change(part)
  }
  const go = (next: Step) => {
    setDone((before_) => new Set([...before_, step]))
    setStep(next)
    if (next === 'publish') setProblems(problemsOf(draft, !isPublished))
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const forward = () => {
    const all = problemsOf(draft, !isPublished)
    const here = Object.fromEntries(Object.entries(all).filter(([field]) => stepOf(field) === step))
    setProblems((wrong) => ({ ...Object.fromEntries(Object.entries(wrong).filter(([field]) => stepOf(field) !== step)), ...here }))
    const next = steps[steps.indexOf(step) + 1]
    if (Object.keys(here).length === 0 && next) go(next)
  }
  const finish = async (publish: boolean) => {
    const outcome = await submit(draft, publish)
    if (outcome !== null) follow(outcome, publish)
  }
  const follow = (outcome: Outcome, publish: boolean) => {
    if (outcome.is === 'failed') {
      setProblems(outcome.problems)
      const field = Object.keys(outcome.problems)[0]
      if (field !== undefined && step !== 'publish') setStep(stepOf(field))
      return tell('还没有发出去', refusalWords(outcome.refusal))
    }
    clear()
    if (outcome.is === 'kept') {
      tell('已经存成草稿，还没有发布', refusalWords(outcome.refusal))
      return void Taro.redirectTo({ url: `${composeEvent(outcome.event.id)}&step=publish` })
    }
    void Taro.redirectTo({ url: organisePage(outcome.event.id) })
    void Taro.showToast({ title: isPublished ? '改好了' : publish ? '发布了，可以报名了' : '草稿存好了', icon: 'none', duration: 2500 })
  }

  const parts = { draft, problems, onChange }
  const days = { ...parts, holidays, known, troubles }
  const at = steps.indexOf(step)
  const wrong = new Set(Object.keys(problems).map(stepOf))
  const inTheWay = draft.weekly
    ? meetings(draft, holidays).filter((day) => troubles[day] !== undefined).length
    : Object.keys(troubles).length
  const preview = <Preview {...{ draft, holidays, place, organiserName, before }} />
  const last = step === 'publish'
  return (
    <DeskScreen
      title={title}
      footer={
        <View className={styles.actions}>
          {at > 0 && (
            <View className={styles.action}>
              <Button label="上一步" onPress={() => go(steps[at - 1] ?? 'what')} />
            </View>
          )}
          {last && !isPublished && (
            <View className={styles.action}>
              <Button label="存草稿" loading={going === 'keep'} disabled={going === 'publish'} onPress={() => void finish(false)} />
            </View>
          )}
          <View className={styles.action}>
            {last ? (
              <Button
                label={isPublished ? '存好' : '发布'}
                kind="main"
                icon="calendar"
                loading={going === 'publish'}
                disabled={going === 'keep' || inTheWay > 0}
                reason={inTheWay > 0 ? `有 ${inTheWay} 天撞上了` : undefined}
                onPress={() => void finish(true)}
              />
            ) : (
              <Button label="下一步" kind="main" onPress={forward} />
            )}
          </View>
        </View>
      }
    >
      <Steps steps={steps} now={step} done={done} wrong={wrong} onGo={go} />
      {isPublished && (
        <Banner
          title="这个活动已经发布了"
          words="这里改介绍和报名的规则。改时间、换地方、加减名额，请回到活动页，一场一场地改。"
          icon="edit"
        />
      )}
      <Panes
        list={
          <>
            {step === 'what' && <What {...parts} before={before} />}
            {step === 'when' && <When {...days} beside={wide} />}
            {step === 'where' && <Where {...parts} places={places} before={before} />}
            {step === 'whom' && <Whom {...parts} />}
            {step === 'booking' && <Booking {...parts} fixed={isPublished} />}
            {last && (
              <Publish
                lines={summaryOf(draft, holidays, place).filter(({ step: each }) => steps.includes(each))}
                problems={problems}
                troubles={inTheWay}
                isPublished={isPublished}
                onGo={go}
              />
            )}
            {last && !wide && <Section title="居民看到的样子">{preview}</Section>}
          </>
        }
        matter={
          step === 'when' && draft.weekly ? (
            <Section title="每一次的日子">
              <Series {...days} />
            </Section>
          ) : (
            <Section title="居民看到的样子">{preview}</Section>
          )
        }
      />
    </DeskScreen>
  )
}

function tell(title: string, content: string): void {
  void Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' })
}
