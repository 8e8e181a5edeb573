import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Row } from '@/components/row/Row'
import { Note } from '@/components/text/Text'
import type { DoorContracts } from '@/domain/capabilities'
import type { ValueOf } from '@/domain/shared/contract'
import { useDoing } from '../card/useDoing'

/** Whom to ring on the other side; asked for by a tap, since it is written down who looked. */
export function Contacts({ order }: { order: string }) {
  const [found, setFound] = useState<ValueOf<DoorContracts['menu.contact']>['items'] | null>(null)
  const { doing, act } = useDoing(() => undefined)
  if (found === null) {
    const look = async () => {
      const value = await act('contact', 'menu.contact', { order }, '查看已记录')
      if (value) setFound(value.items)
    }
    return (
      <>
        <Button label="看联系电话" icon="phone" loading={doing === 'contact'} onPress={() => void look()} />
        <Note>电话只用来商量这一单，看一次记一次。</Note>
      </>
    )
  }
  return (
    <Card kind="rows">
      {found.map(({ name, of, phone }) =>
        phone === null ? (
          <Row key={`${name} ${of}`} icon="me" title={name} note={`${of}，没有留电话`} />
        ) : (
          <PhoneRow key={`${name} ${of}`} name={name} number={phone} note={of} />
        ),
      )}
      {found.length === 0 && <Row icon="info" title="对方还没有联系人" note="请找社区帮忙问问" />}
    </Card>
  )
}
