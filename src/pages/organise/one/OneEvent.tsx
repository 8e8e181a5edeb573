import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { moment } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { EventView, SessionView } from '@/domain/event/schema'
import { agesWords, FOR_WHOM_WORDS, KIND_WORDS, STATE_WORDS, seriesWords } from '@/domain/event/words'
import { composeEvent } from '@/pages/compose/routes'
import { eventPage } from '@/pages/event/routes'
import { useLoaded } from '@/pages/load/useLoaded'
import { linkTo } from '@/platform/link/link'
import { eventPoster } from '../routes'
import { useStep } from '../useStep'
import { CancelSheet } from './CancelSheet'
import { MoveSheet } from './MoveSheet'
import styles from './one.module.scss'
import { ResizeSheet } from './ResizeSheet'
import { Sessions } from './Sessions'
import type { SessionStep } from './steps'
import { Team } from './Team'

interface OneEventProps {
  id: string
  /** Something was done to it: lists are older than that. */
  onMoved?: () => void
  onTitle?: (title: string) => void
}

/** A sheet about one session, or about all of them (`cancel` without one). */
interface Asked {
  step: Exclude<SessionStep, 'end'>
  session: SessionView | null
}

const go = (url: string) => void Taro.navigateTo({ url })

/** One event for whoever runs it: its sessions with their seats, and what may be done. */
export function OneEvent({ id, onMoved, onTitle }: OneEventProps) {
  const [loaded, reload] = useLoaded('event.get', { event: id })
  const [changed, setChanged] = useState<{ since: EventView | null; event: EventView } | null>(null)
  const event = changed !== null && changed.since === loaded.value ? changed.event : loaded.value
  const title = event?.title
  useEffect(() => {
    if (title !== undefined) onTitle?.(title)
  }, [title, onTitle])
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh())
  })
  if (event === null) {
    if (loaded.state === 'loading') return <Skeleton form="detail" />
    return <Trouble title="没有打开这个活动" {...(loaded.problem !== null && { words: loaded.problem })} onRetry={() => void reload()} />
  }
  const moved = (next: EventView | null) => {
    if (next) setChanged({ since: loaded.value, event: next })
    else void reload()
    onMoved?.()
  }
  return <Shown event={event} onMoved={moved} />
}

function Shown({ event, onMoved }: { event: EventView; onMoved: (event: EventView | null) => void }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const step = useStep()
  const now = new Date().toISOString()
  const coming = event.sessions.filter(({ to, state }) => to > now && state !== 'ended')
  const past = event.sessions.filter((each) => !coming.includes(each))
  const close = (next: EventView | null) => {
    setAsked(null)
    if (next) onMoved(next)
  }
  const end = async (session: SessionView) => {
    const { confirm } = await Taro.showModal({
      title: '这一场办完了？',
      content: '办完后不再接受报名和候补。',
      confirmText: '办完了',
      cancelText: '还没有',
    })
    if (confirm) onMoved(await step.take('event.end', { session: session.id }, '这一场办完了'))
  }
  const onStep = (name: SessionStep, session: SessionView) => (name === 'end' ? void end(session) : setAsked({ step: name, session }))
  const sheets = { event, onClose: close }
  return (
    <>
      <Head event={event} />
      {event.state === 'draft' && <Banner title="还没有发布" words="只有您和一起办的人看得到。发布后才占房间、才能报名。" icon="edit" />}
      {step.problem !== null && <Banner tone="late" title="没有办成" words={step.problem} />}
      <Actions event={event} onMoved={onMoved} onCancel={() => setAsked({ step: 'cancel', session: null })} />
      {event.state === 'draft' ? (
        <Section title="到时候" note={`${event.sessions.length} 次`}>
          <Note>{draftWords(event)}</Note>
        </Section>
      ) : (
        <Sessions title="接下来" event={event} sessions={coming} opens onStep={onStep} />
      )}
      {event.state !== 'draft' && past.length > 0 && (
        <Sessions title="办过的" event={event} sessions={past} opens={coming.length === 0} onStep={onStep} />
      )}
      {event.actions.length > 0 && <Team event={event} onMoved={onMoved} />}
      {asked?.step === 'move' && asked.session && <MoveSheet {...sheets} session={asked.session} />}
      {asked?.step === 'resize' && asked.session && <ResizeSheet {...sheets} session={asked.session} />}
      {asked?.step === 'cancel' && <CancelSheet {...sheets} session={asked.session} />}
    </>
  )
}

function Head({ event }: { event: EventView }) {
  const ages = agesWords(event.ages)
  const lines = [
    event.series === null ? '' : seriesWords(event.series),
    `${event.place.name} · ${event.where.words}`,
    [KIND_WORDS[event.kind], FOR_WHOM_WORDS[event.forWhom], ages].filter(Boolean).join(' · '),
    `${event.organiserName} 办${event.partner === null ? '' : `，${event.partner.name}一起`}`,
  ]
  return (
    <View className={styles.head}>
      <Headline>{event.title}</Headline>
      <View className={styles.state}>
        <StateTag
          word={STATE_WORDS[event.state]}
          tone={event.state === 'published' ? 'done' : event.state === 'draft' ? 'late' : 'closed'}
        />
      </View>
      {lines.filter(Boolean).map((line) => (
        <View key={line} className={styles.fact}>
          {line}
        </View>
      ))}
    </View>
  )
}

/** What may be done to the whole of it. */
function Actions({ event, onMoved, onCancel }: { event: EventView; onMoved: (event: EventView | null) => void; onCancel: () => void }) {
  const { sending, take, problem } = useStep()
  const { actions, id } = event
  const link = linkTo(eventPage(id))
  const publish = async () => {
    const { confirm } = await Taro.showModal({
      title: '发布',
      content: '发布后居民马上能看到，房间也会占好。',
      confirmText: '发布',
      cancelText: '再想想',
    })
    if (confirm) onMoved(await take('event.publish', { event: id, version: event.version }, '发布了，可以报名了'))
  }
  const copy = () => {
    if (link !== null) void Taro.setClipboardData({ data: link })
  }
  return (
    <>
      {problem !== null && <Banner tone="late" title="还没有发布" words={problem} />}
      <View className={styles.actions}>
        {actions.includes('publish') && <Do label="发布" kind="main" icon="calendar" loading={sending} onPress={() => void publish()} />}
        {actions.includes('edit') && (
          <Do label={event.state === 'draft' ? '接着写' : '改内容'} icon="edit" onPress={() => go(composeEvent(id))} />
        )}
        {event.state === 'published' && <Do label="海报" icon="print" onPress={() => go(eventPoster(id))} />}
        {event.state === 'published' && (
          <Do
            label={link === null ? '转发' : '复制链接'}
            icon="share"
            {...(link === null && { openType: 'share' as const })}
            onPress={copy}
          />
        )}
        {event.state !== 'draft' && <Do label="居民看到的" icon="neighbours" onPress={() => go(eventPage(id))} />}
        {actions.includes('cancel') && <Do label={event.state === 'draft' ? '不办了' : '全部取消'} kind="danger" onPress={onCancel} />}
      </View>
    </>
  )
}

function Do(button: Parameters<typeof Button>[0]) {
  return (
    <View className={styles.action}>
      <Button {...button} />
    </View>
  )
}

/** What a draft comes to, in words; its calendar stands where it is written. */
function draftWords({ sessions }: EventView): string {
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (first === undefined || last === undefined) return '还没有定下时间。'
  return sessions.length === 1 ? moment(first.from) : `从 ${moment(first.from)} 到 ${moment(last.from)}`
}
