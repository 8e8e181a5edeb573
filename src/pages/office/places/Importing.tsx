import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveFile } from '@/client/save/save'
import { ask } from '@/client/send'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { canDrop, chooseWorkbook, useFileDrop } from '@/platform/file/file'
import { Bar } from './Bar'
import { DryRun } from './DryRun'
import styles from './places.module.scss'
import type { Import } from './useImport'
import { STATE_WORDS, works } from './words'

type Download = 'place.template' | 'place.export' | 'place.importReport'

/** 导入: template, upload, how far it is, what it would do, and publishing it. */
export function Importing({ work, isEmpty }: { work: Import; isEmpty: boolean }) {
  const { current, sending, problem, busy } = work
  const [saving, setSaving] = useState<Download | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isFree = !sending && !(current && (works(current.state) || current.state === 'ready'))
  useFileDrop((file) => isFree && work.take(file))

  const choose = async () => {
    try {
      const file = await chooseWorkbook()
      if (file) work.take(file)
    } catch {
      setTrouble('没有打开文件，请再试一次')
    }
  }
  const download = async (action: Download) => {
    if (saving) return
    setSaving(action)
    setTrouble(null)
    const answer = action === 'place.importReport' ? await ask(action, { import: current?.id ?? '' }) : await ask(action, {})
    if (answer.ok) {
      try {
        await saveFile(answer.value.address, answer.value.name)
      } catch {
        setTrouble('文件没有存下来，请再试一次')
      }
    } else setTrouble(answer.refusal.message ?? '没有准备好，请再试一次')
    setSaving(null)
  }

  return (
    <Section title="用工作簿导入" note={isEmpty ? '第一次从这里开始' : '整区一次，或只改几行'}>
      {(trouble ?? problem) && <Banner tone="danger" title={trouble ?? problem ?? ''} />}
      {isFree && (
        <Card>
          <View className={styles.steps}>
            <View className={styles.hint}>
              {isEmpty ? '先下载模板，照着“说明”填好，再传上来。' : '导出现在的工作簿，在里面改好，再传上来。'}
              传上来先逐行检查，您点“发布”才会生效。
            </View>
            <View className={styles.buttons}>
              <Button label="上传工作簿" inline onPress={() => void choose()} />
              <Button
                label="下载模板"
                kind="plain"
                inline
                loading={saving === 'place.template'}
                onPress={() => void download('place.template')}
              />
              {!isEmpty && (
                <Button
                  label="导出现在的"
                  kind="plain"
                  inline
                  loading={saving === 'place.export'}
                  onPress={() => void download('place.export')}
                />
              )}
            </View>
            {canDrop && <View className={styles.drop}>也可以把 .xlsx 文件直接拖到这一页</View>}
          </View>
        </Card>
      )}
      {sending && <Bar words={`正在上传 ${sending.name}`} done={sending.percent} total={100} />}
      {current && works(current.state) && (
        <Card>
          <Bar words={STATE_WORDS[current.state]} done={current.done} total={current.total} />
          <View className={styles.hint}>可以离开这一页，回来时接着看。</View>
          {(current.state === 'reading' || current.state === 'staging') && (
            <View className={styles.buttons}>
              <Button label="取消导入" kind="quiet" inline loading={busy} onPress={work.cancel} />
            </View>
          )}
        </Card>
      )}
      {current?.state === 'ready' && (
        <DryRun
          view={current}
          busy={busy}
          onPublish={work.publish}
          onCancel={work.cancel}
          onReport={() => void download('place.importReport')}
        />
      )}
      {current?.state === 'failed' && (
        <Banner tone="danger" title="这份工作簿没有读成" words={current.problem ?? ''}>
          <Button label="知道了" kind="quiet" inline onPress={work.forget} />
        </Banner>
      )}
      {current?.state === 'done' && isRecent(current.at) && (
        <Banner tone="done" title="已发布" words={current.summary === '' ? '没有变化。' : `${current.summary}。`}>
          <Button label="好" kind="quiet" inline onPress={work.forget} />
        </Banner>
      )}
      {current?.state === 'cancelled' && current.problem !== null && <Banner tone="late" title={current.problem} />}
    </Section>
  )
}

/** What was published yesterday is no news. */
function isRecent(at: string): boolean {
  return Date.now() - Date.parse(at) < 30 * 60_000
}
