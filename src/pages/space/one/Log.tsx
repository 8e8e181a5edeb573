import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { SpaceView } from '@/domain/space/schema'
import { ACTION_WORDS } from '@/domain/space/words'
import { usePages } from '@/pages/load/usePages'
import { Actions } from '@/pages/menu/card/Actions'
import { largeOf } from '../pictures'
import { CareSheet } from './CareSheet'
import { Judge } from './Judge'
import styles from './one.module.scss'

/** 管护记录: who looks after it now, and what they did. */
export function Log({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const inUse = space.state === 'opened' || space.state === 'maintained'
  const list = usePages('space.log', inUse ? { space: space.id } : null)
  const [open, setOpen] = useState(false)
  if (!inUse) return null
  const mayWrite = space.actions.includes('care')
  return (
    <Section title="管护记录">
      <Card kind="rows">
        <Row
          icon="care"
          title={space.steward ?? '还没有人管护'}
          note={space.since === null ? '欢迎队伍或单位来认领' : `从 ${when(space.since)} 起管护`}
        />
      </Card>
      {list.items.length > 0 && (
        <Card>
          {list.items.map((entry) => (
            <View key={entry.id} className={styles.said}>
              <View className={styles.line}>{entry.words}</View>
              <PhotoGrid urls={entry.photos.map(largeOf)} label="管护" />
              <Text className={styles.small}>{`${entry.name} · ${when(entry.at)}`}</Text>
              <Judge space={space} kind="care" id={entry.id} showing={entry.showing} onMoved={() => void list.reload()} />
            </View>
          ))}
        </Card>
      )}
      <Actions>
        {list.more && <Button label="看更早的" kind="quiet" onPress={list.onMore} />}
        {mayWrite && <Button label={ACTION_WORDS.care} icon="edit" onPress={() => setOpen(true)} />}
      </Actions>
      {open && (
        <CareSheet
          space={space.id}
          onClose={() => setOpen(false)}
          onMoved={() => {
            void list.reload()
            onMoved()
          }}
        />
      )}
    </Section>
  )
}
