import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveFile } from '@/client/save/save'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { RosterView } from '@/domain/attendance/schema'
import { ABSENCE_RULE, NO_LIST_RULE } from '@/domain/attendance/words'
import { useSending } from '@/pages/load/useSending'
import { canPrint, printPage } from '@/platform/print/print'
import styles from './roster.module.scss'

/** The list on paper or in a table, and what becomes of it. */
export function ListActions({ view }: { view: RosterView }) {
  const { sending, send } = useSending()
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    setProblem(null)
    const answer = await send('attendance.export', { session: view.session.id })
    if (!answer) return
    if (!answer.ok) return setProblem(answer.refusal.message ?? '没有导出来，请再试一次')
    await saveFile(answer.value.address, answer.value.name).catch(() => setProblem('文件没有存下来，请再试一次'))
  }
  return (
    <View className={styles.tools}>
      {problem !== null && <Banner tone="late" title={problem} />}
      <View className={styles.buttons}>
        <Button label="导出表格（XLSX）" inline loading={sending} onPress={() => void save()} />
        {canPrint && <Button label="打印名单" icon="print" inline onPress={printPage} />}
      </View>
      <Section title="名单怎么用">
        <Note>名单已经存在这部手机上，断网也能签到；散场半天后自动删除。每次打开都会记下谁看过。</Note>
        <Note>{ABSENCE_RULE}</Note>
        <Note>{NO_LIST_RULE}</Note>
      </Section>
    </View>
  )
}
