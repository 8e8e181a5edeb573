import { useState } from 'react'
import { Empty } from '@/components/empty/Empty'
import { TextField } from '@/components/field/TextField'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { ROLE_WORDS } from '@/domain/person/words'
import { usePages } from '@/pages/load/usePages'

interface PersonSheetProps {
  open: boolean
  title: string
  estate: string
  onChoose: (person: { id: string; name: string }) => void
  onClose: () => void
}

/** One of the people who work at the estate. */
export function PersonSheet(props: PersonSheetProps) {
  return (
    <Sheet open={props.open} title={props.title} onClose={props.onClose}>
      {props.open && <People {...props} />}
    </Sheet>
  )
}

function People({ estate, onChoose }: PersonSheetProps) {
  const [words, setWords] = useState('')
  const pages = usePages('role.people', { place: estate, role: null, search: '' })
  const fitting = pages.items.filter(({ nickname }) => nickname.includes(words.trim()))
  return (
    <>
      <TextField label="找一找" placeholder="名字里的字" value={words} onInput={setWords} />
      {pages.state === 'loading' && <Skeleton rows={4} />}
      {pages.state === 'failed' && <Trouble small words={pages.problem ?? ''} onRetry={() => void pages.reload()} />}
      {pages.state === 'ready' && fitting.length === 0 && !pages.more && <Empty title="没有找到" words="先在“居民与角色”里给这位一个角色。" />}
      {fitting.length > 0 && (
        <Card kind="rows">
          {fitting.map(({ id, nickname, grants }) => (
            <Row key={id} title={nickname} icon="staff" note={[...new Set(grants.map(({ role }) => ROLE_WORDS[role]))].join('、')} onPress={() => onChoose({ id, name: nickname })} />
          ))}
          {pages.more && <Row title="再看一些" icon="more" onPress={pages.onMore} />}
        </Card>
      )}
    </>
  )
}
