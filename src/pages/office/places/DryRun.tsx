import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { StateTag, type Tone } from '@/components/tag/Tag'
import { type ImportLine, type ImportView, LINE_ACTIONS, type LineAction } from '@/domain/place/schema'
import { usePages } from '@/pages/load/usePages'
import styles from './places.module.scss'
import { ACTION_WORDS, promise } from './words'

const TONES: Record<LineAction, Tone> = { made: 'done', changed: 'active', gone: 'late', refused: 'danger' }

interface DryRunProps {
  view: ImportView
  busy: boolean
  onPublish: () => void
  onCancel: () => void
  onReport: () => void
}

/** What would be made, changed or refused, row by row; nothing has happened yet. */
export function DryRun({ view, busy, onPublish, onCancel, onReport }: DryRunProps) {
  const { counts } = view
  const there = LINE_ACTIONS.filter((action) => counts[action] > 0)
  const [chosen, setChosen] = useState<LineAction | null>(null)
  const [asking, setAsking] = useState(false)
  const action = chosen ?? (counts.refused > 0 ? 'refused' : (there[0] ?? null))
  const nothing = there.length === 0
  return (
    <>
      {counts.refused > 0 ? (
        <Banner tone="danger" title={`有 ${counts.refused} 行要先改`} words="整份都还没有生效。照着下面的单元格改好，再上传一次。" />
      ) : (
        <Banner tone="done" title={nothing ? '和现在一样，没有要改的' : '每一行都可以导入'} words={promise(view)} />
      )}
      {view.notes.map((note) => (
        <View key={note} className={styles.note}>
          {note}
        </View>
      ))}
      <View className={styles.buttons}>
        {counts.refused === 0 && !nothing && <Button label="发布" inline loading={busy} onPress={() => setAsking(true)} />}
        {!nothing && <Button label="下载检查结果" kind="plain" inline onPress={onReport} />}
        <Button
          label={nothing || counts.refused > 0 ? '收起，重新上传' : '不导入了'}
          kind="quiet"
          inline
          disabled={busy}
          onPress={onCancel}
        />
      </View>
      {there.length > 1 && action !== null && (
        <Segments
          label="看哪些行"
          options={[...there].reverse().map((value) => ({ value, label: ACTION_WORDS[value], count: counts[value] }))}
          value={action}
          onChoose={setChosen}
        />
      )}
      {action !== null && <Lines key={action} id={view.id} action={action} />}
      <Sheet
        open={asking}
        title="发布后大家马上看到"
        onClose={() => setAsking(false)}
        footer={
          <Button
            label="发布"
            loading={busy}
            onPress={() => {
              setAsking(false)
              onPublish()
            }}
          />
        }
      >
        <View className={styles.promise}>{promise(view)}</View>
        <View className={styles.hint}>要么全部生效，要么都不变。中途断了会接着做完。</View>
      </Sheet>
    </>
  )
}

function Lines({ id, action }: { id: string; action: LineAction }) {
  const pages = usePages('place.importLines', { import: id, action })
  return (
    <Feed
      state={pages.state}
      items={pages.items}
      keyOf={(line) => `${line.cell} ${line.words}`}
      renderItem={(line) => <Line line={line} />}
      onRefresh={pages.reload}
      onMore={pages.onMore}
      more={pages.more}
      {...(pages.problem !== null && { failure: pages.problem })}
      empty={{ title: '没有这样的行' }}
    />
  )
}

function Line({ line: { cell, action, name, words } }: { line: ImportLine }) {
  return (
    <View className={styles.line}>
      <View className={styles.cell}>{cell}</View>
      <View className={styles.kind}>
        <StateTag word={ACTION_WORDS[action]} tone={TONES[action]} />
      </View>
      <View className={styles.what}>
        <Text className={styles.title}>{name}</Text>
        {words !== ACTION_WORDS[action] && <Text className={styles.words}>{words}</Text>}
      </View>
    </View>
  )
}
