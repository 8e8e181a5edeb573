import { Text, View } from '@tarojs/components'
import { type MutableRefObject, useEffect, useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import type { Face } from '@/components/face/RoleFace'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { Timeline } from '@/components/timeline/Timeline'
import { Trouble } from '@/components/trouble/Trouble'
import { ROLE_WORDS } from '@/domain/person/words'
import type { GrantView, PersonView, TrailStep } from '@/domain/role/schema'
import { TRAIL_WORDS } from '@/domain/role/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { GiveSheet, TermSheet } from './GiveSheet'
import styles from './people.module.scss'
import { RevokeSheet } from './RevokeSheet'
import { dayWords, termWords } from './term'

type Doing = { what: 'give' } | { what: 'term' | 'revoke'; grant: GrantView } | null

interface PersonPaneProps {
  id: string
  /** Something was changed: the list beside is older than that. */
  onChanged?: () => void
  /** Where Enter finds the main action. */
  main?: MutableRefObject<(() => void) | null>
}

/** One person: what they do where and how long, what is in their hands, and how it came about. */
export function PersonPane({ id, onChanged, main }: PersonPaneProps) {
  const [loaded, reload] = useLoaded('role.person', { person: id })
  const [doing, setDoing] = useState<Doing>(null)
  useEffect(() => {
    if (main) main.current = () => setDoing({ what: 'give' })
  }, [main])
  const close = () => setDoing(null)
  const done = () => {
    close()
    void reload()
    onChanged?.()
  }
  if (!loaded.value)
    return loaded.state === 'failed' ? <Trouble words={loaded.problem} onRetry={() => void reload()} /> : <Skeleton form="detail" />
  const person = loaded.value
  return (
    <View>
      <Headline>{person.nickname}</Headline>
      <Note>{[person.phone, `${dayWords(person.joined)}加入`].filter(Boolean).join(' · ')}</Note>
      <Section title="角色和任期">
        {person.grants.length === 0 ? (
          <Note>在您管的地方还没有角色。</Note>
        ) : (
          person.grants.map((grant) => <GrantCard key={`${grant.role}${grant.place}`} person={person} grant={grant} onDo={setDoing} />)
        )}
        <Button label="给一个角色" kind="main" icon="add" onPress={() => setDoing({ what: 'give' })} />
      </Section>
      {person.trail.length > 0 && (
        <Section title="来龙去脉" note="最近的在前">
          <Timeline steps={person.trail.map(stepOf)} />
        </Section>
      )}
      {doing?.what === 'give' && <GiveSheet person={person} onDone={done} onClose={close} />}
      {doing?.what === 'term' && <TermSheet person={person} grant={doing.grant} onDone={done} onClose={close} />}
      {doing?.what === 'revoke' && <RevokeSheet person={person} grant={doing.grant} onDone={done} onClose={close} />}
    </View>
  )
}

function GrantCard({ person, grant, onDo }: { person: PersonView; grant: GrantView; onDo: (doing: Doing) => void }) {
  const now = new Date().toISOString()
  const work = person.work.filter(({ role, place }) => role === grant.role && place === grant.place)
  const spoken = `${grant.placeName}${ROLE_WORDS[grant.role]}`
  return (
    <Card>
      <View className={styles.grant}>
        <Text className={styles.name}>{`${grant.placeName} · ${ROLE_WORDS[grant.role]}`}</Text>
        {!grant.held && <StateTag word={grant.from > now ? '还没开始' : '已到期'} tone={grant.from > now ? 'plain' : 'closed'} />}
      </View>
      <Note>{termWords(grant, now)}</Note>
      {work.map(({ work: kind, count, word }) => (
        <View key={kind} className={styles.work}>{`手上有 ${count} ${word}`}</View>
      ))}
      {grant.mine && (
        <View className={styles.buttons}>
          <View className={styles.one}>
            <Button label="改任期" inline spoken={`改任期：${spoken}`} onPress={() => onDo({ what: 'term', grant })} />
          </View>
          <View className={styles.one}>
            <Button label="免去" kind="danger" inline spoken={`免去${spoken}`} onPress={() => onDo({ what: 'revoke', grant })} />
          </View>
        </View>
      )}
    </Card>
  )
}

/** A seal for what was done. */
const FACES: Record<TrailStep['action'], Face> = {
  granted: { mark: '授', role: '授予', tone: 'main' },
  changed: { mark: '改', role: '改任期', tone: 'dai' },
  revoked: { mark: '免', role: '免去' },
  accepted: { mark: '接', role: '接受邀请', tone: 'jade' },
}

function stepOf(step: TrailStep, at: number) {
  const { action, role, placeName, by, successor, reason } = step
  const words = [action === 'revoked' ? '' : termWords(step, step.at), successor === null ? '' : `由${successor}接手`, reason ?? '']
    .filter(Boolean)
    .join('；')
  return {
    id: `${step.at}${at}`,
    face: FACES[action],
    who: by ?? '系统',
    what: `${TRAIL_WORDS[action]} ${placeName}${ROLE_WORDS[role]}`,
    when: when(step.at),
    ...(words !== '' && { words }),
  }
}
