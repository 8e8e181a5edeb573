import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { StateTag } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import type { RosterRow } from '@/domain/attendance/schema'
import { handedWords } from '@/domain/attendance/words'
import { printedCode } from '@/domain/booking/code'
import { nameOf, noteOf, pickUpName, stateOf, undoableOf, whereIs } from './look'
import styles from './presence.module.scss'
import type { Saying } from './useRoster'

interface PersonSheetProps {
  row: RosterRow | null
  /** @returns what went wrong, in words */
  onSay: (row: RosterRow, saying: Saying) => Promise<string | null>
  onHandOver: (row: RosterRow) => void
  onClose: () => void
}

const UNDO_WORDS = { in: '撤回签到', out: '撤回接走', absent: '撤回“没来”' } as const

/** One attendee: who may fetch them, and every step that can be taken or taken back. */
export function PersonSheet({ row, onSay, onHandOver, onClose }: PersonSheetProps) {
  const [problem, setProblem] = useState<string | null>(null)
  if (!row) return null
  const say = async (saying: Saying) => setProblem(await onSay(row, saying))
  const [where, undoable] = [whereIs(row), undoableOf(row)]
  return (
    <Sheet open title={nameOf(row)} onClose={onClose}>
      {problem !== null && <Banner tone="late" title={problem} />}
      <View className={styles.state}>
        <StateTag {...stateOf(row)} />
        <Note>{noteOf(row)}</Note>
      </View>
      {row.allergyNote && <Banner tone="late" icon="alert" title="要注意" words={row.allergyNote} />}
      {row.handed && <Banner title={`交给了${handedWords(row.handed)}`} {...(row.handed.note !== null && { words: row.handed.note })} />}
      <View className={styles.steps}>
        {where !== 'in' && where !== 'out' && (
          <Button label="到了" kind="main" icon="check" onPress={() => void say({ what: 'in', via: 'list' })} />
        )}
        {where === 'in' && <Button label={row.child ? '接走' : '走了'} kind="main" onPress={() => onHandOver(row)} />}
        {where === 'expected' && <Button label="今天不来" onPress={() => void say({ what: 'absent', via: 'list' })} />}
        {undoable && (
          <Button
            label={UNDO_WORDS[undoable]}
            kind="quiet"
            icon="undo"
            onPress={() => void say({ what: 'undo', undoes: undoable, via: 'list' })}
          />
        )}
      </View>
      {row.child && (
        <Section title="可以接的人">
          {row.pickUps.length === 0 && <Note>家长没有写，只有家长本人可以接</Note>}
          {row.pickUps.map((each) =>
            each.phone === null ? (
              <Row key={each.name} title={pickUpName(each)} note="没有留电话" />
            ) : (
              <PhoneRow key={each.name} name={pickUpName(each)} number={each.phone} />
            ),
          )}
        </Section>
      )}
      <Note>{`报名码 ${printedCode(row.code)}`}</Note>
    </Sheet>
  )
}
