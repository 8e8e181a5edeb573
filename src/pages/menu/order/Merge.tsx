import { useState } from 'react'
import { spanOfTime } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { Note, Words } from '@/components/text/Text'
import type { Candidate, OrderView } from '@/domain/menu/schema'
import { ACTION_WORDS } from '@/domain/menu/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { Actions } from '../card/Actions'
import { useDoing } from '../card/useDoing'

const namesOf = (estates: readonly { name: string }[]) => estates.map(({ name }) => name).join('、')

/** Two small orders as one: what was proposed and waits for whom, else who might join. */
export function Merge({ order, onMoved }: { order: OrderView; onMoved: () => void }) {
  if (order.proposal) return <Proposed order={order} proposal={order.proposal} onMoved={onMoved} />
  return order.actions.includes('proposeMerge') ? <Candidates order={order} onMoved={onMoved} /> : null
}

function Proposed({ order, proposal, onMoved }: { order: OrderView; proposal: NonNullable<OrderView['proposal']>; onMoved: () => void }) {
  const { doing, act } = useDoing(onMoved)
  const { other, host, together, waits, wishes } = proposal
  return (
    <Banner
      tone={order.asked ? 'late' : 'plain'}
      icon="neighbours"
      title={`和${namesOf(other.estates)}合成一单`}
      words={`一共 ${together} 人，在${host.name}办，还等：${waits.join('、')}`}
    >
      <Words>{`时间：${wishes.map(({ from, to }) => spanOfTime(from, to)).join('；')}`}</Words>
      <Actions>
        {order.actions.includes('agreeMerge') && (
          <Button
            label={ACTION_WORDS.agreeMerge}
            kind="main"
            loading={doing === 'agree'}
            onPress={() => void act('agree', 'menu.agreeMerge', { order: order.id }, '同意了')}
          />
        )}
        {order.actions.includes('refuseMerge') && (
          <Button
            label={ACTION_WORDS.refuseMerge}
            loading={doing === 'refuse'}
            onPress={() => void act('refuse', 'menu.refuseMerge', { order: order.id }, '好，各办各的')}
          />
        )}
      </Actions>
    </Banner>
  )
}

function Candidates({ order, onMoved }: { order: OrderView; onMoved: () => void }) {
  const [{ value }] = useLoaded('menu.mergeable', { order: order.id })
  const [chosen, setChosen] = useState<Candidate | null>(null)
  if (value === null || value.items.length === 0) return null
  return (
    <Section title="可以合成一单" note="要两个小区和共建单位都同意">
      <Card kind="rows">
        {value.items.map((each) => (
          <Row
            key={each.id}
            icon="neighbours"
            title={`${namesOf(each.estates)} · ${each.people} 人`}
            note={each.why}
            onPress={each.possible ? () => setChosen(each) : undefined}
          />
        ))}
      </Card>
      {chosen && <ProposeSheet order={order} other={chosen} onClose={() => setChosen(null)} onMoved={onMoved} />}
    </Section>
  )
}

interface ProposeSheetProps {
  order: OrderView
  other: Candidate
  onClose: () => void
  onMoved: () => void
}

/** At whose estate it would be. */
function ProposeSheet({ order, other, onClose, onMoved }: ProposeSheetProps) {
  const [host, setHost] = useState(order.id)
  const { doing, act } = useDoing(onMoved)
  const propose = async () => {
    if (await act('propose', 'menu.proposeMerge', { order: order.id, other: other.id, host }, '已经去问另一边了')) onClose()
  }
  return (
    <Sheet
      open
      title="合成一单"
      onClose={onClose}
      footer={<Button label="去问问他们" kind="main" loading={doing === 'propose'} onPress={() => void propose()} />}
    >
      <Words>{`和${namesOf(other.estates)}一起，一共 ${order.people + other.people} 人。`}</Words>
      <Field label="在哪个小区办">
        <Choice
          label="在哪个小区办"
          form="list"
          options={[
            { value: order.id, label: namesOf(order.estates) },
            { value: other.id, label: namesOf(other.estates) },
          ]}
          value={host}
          onChoose={setHost}
        />
      </Field>
      <Note>另一个小区和共建单位都同意，才合成一单；有一边说不，就各办各的。</Note>
    </Sheet>
  )
}
