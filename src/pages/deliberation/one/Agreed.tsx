import { View } from '@tarojs/components'
import { useState } from 'react'
import { pictureAddress } from '@/client/transport/transport'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { Section } from '@/components/section/Section'
import { type State, StateTag } from '@/components/tag/Tag'
import { Note, Words } from '@/components/text/Text'
import type { AgreedView, DeliberationView } from '@/domain/deliberation/schema'
import { dayWords } from '../look'
import { DoneSheet } from './DoneSheet'
import styles from './talk.module.scss'

/** What was agreed: what, by whom, until when, and what became of it. */
export function Agreed({ talk, onMoved }: { talk: DeliberationView; onMoved: () => void }) {
  const [open, setOpen] = useState<AgreedView | null>(null)
  if (talk.actionsAgreed.length === 0) return null
  return (
    <Section title="议定的事" note={`${talk.agreed.done}/${talk.agreed.all} 办好`}>
      {talk.actionsAgreed.map((agreed) => (
        <Card key={agreed.id} {...(agreed.late && { kind: 'notice' as const })}>
          <Words>{`${agreed.nth}. ${agreed.what}`}</Words>
          <Note>{`${agreed.owner} · ${dayWords(agreed.day)}前`}</Note>
          <View className={styles.state}>
            <StateTag {...stateOf(agreed)} />
          </View>
          {agreed.done !== null && agreed.done.words !== '' && <Words>{agreed.done.words}</Words>}
          {agreed.done !== null && <PhotoGrid urls={agreed.done.photos.map(({ thumb }) => pictureAddress(thumb))} label={agreed.what} />}
          {agreed.mine && (
            <Button label="办好了，记一笔" spoken={`办好了，记一笔：${agreed.what}`} icon="check" onPress={() => setOpen(agreed)} />
          )}
        </Card>
      ))}
      {open !== null && <DoneSheet key={open.id} agreed={open} onClose={() => setOpen(null)} onMoved={onMoved} />}
    </Section>
  )
}

function stateOf({ done, late }: AgreedView): State {
  if (done !== null) return { word: `${when(done.at)}办好`, tone: 'done' }
  return late ? { word: '过了日子', tone: 'late' } : { word: '在办', tone: 'active' }
}
