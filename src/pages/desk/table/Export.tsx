import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { saveFile } from '@/client/save/save'
import { send } from '@/client/send'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice as Options } from '@/components/choice/Choice'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { EXPORT_MOST } from '@/domain/desk/limits'
import type { Worn } from '@/domain/role/rules'
import { type Choice, questionOf } from '../inbox/choice'

interface ExportProps {
  open: boolean
  choice: Choice
  hat: Worn | null
  onClose: () => void
}

const FORMATS = [
  { value: 'xlsx', label: '表格（XLSX）', note: '用 Excel、WPS 打开' },
  { value: 'csv', label: '文本（CSV）', note: '给别的系统用' },
] as const

/** The rows that are shown, as a table to keep. */
export function Export({ open, choice, hat, onClose }: ExportProps) {
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [stage, setStage] = useState<'making' | 'saving' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const busy = useRef(false)
  const make = async () => {
    if (busy.current) return
    busy.current = true
    setProblem(null)
    setStage('making')
    const answer = await send('desk.export', { ...questionOf(choice), hat, format }, newKey())
    if (answer.ok) {
      setStage('saving')
      const { address, name, rows, cut } = answer.value
      try {
        await saveFile(address, name)
        onClose()
        void Taro.showToast({ title: cut ? `只有前 ${rows} 行，请再筛细一点` : `导出了 ${rows} 行`, icon: 'none', duration: 3000 })
      } catch {
        setProblem('文件没有存下来，请再试一次')
      }
    } else setProblem(answer.refusal.message ?? '没有导出来，请再试一次')
    setStage(null)
    busy.current = false
  }
  return (
    <Sheet
      open={open}
      title="导出这些待办"
      onClose={onClose}
      footer={
        <Button
          label={stage === null ? '导出' : stage === 'making' ? '正在整理表格' : '正在保存'}
          kind="main"
          loading={stage !== null}
          onPress={() => void make()}
        />
      }
    >
      {problem !== null && <Banner tone="late" title={problem} />}
      <Options label="格式" options={FORMATS} value={format} onChoose={setFormat} form="list" />
      <Note>{`按现在的筛选和排序导出，最多 ${EXPORT_MOST} 行。表里没有电话和门牌。`}</Note>
    </Sheet>
  )
}
