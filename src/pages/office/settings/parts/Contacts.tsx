import { useState } from 'react'
import { newKey } from '@/client/key'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Sheet } from '@/components/sheet/Sheet'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { numberOf } from '@/domain/estate/rules'
import { contact as contactSchema, MOST } from '@/domain/estate/schema'
import { CONTACT_KINDS } from '@/domain/estate/settings'
import { CONTACT_WORDS } from '@/domain/estate/words'
import { CONTACT_GLYPH, titleOf } from '@/pages/around/look'
import { WeekField } from '../../week/WeekField'
import { PersonSheet } from '../PersonSheet'
import { problemsOf } from '../problems'
import type { Editing, Settings } from '../useSettings'
import { Order } from './Order'

type Contact = Settings['contacts'][number]

const KINDS = CONTACT_KINDS.map((value) => ({ value, label: CONTACT_WORDS[value], icon: CONTACT_GLYPH[value] }))

function fresh(): Contact {
  return { id: newKey().slice(0, 16), kind: 'grid', name: '', note: '', number: null, agreed: false, person: null, hours: null }
}

/** Lines of the contact card, in the order in which they stand on it. */
export function Contacts({ editing: { view, settings, change } }: { editing: Editing }) {
  const [open, setOpen] = useState<Contact | null>(null)
  const { contacts } = settings
  const put = (contact: Contact) => {
    const known = contacts.some(({ id }) => id === contact.id)
    change({ contacts: known ? contacts.map((each) => (each.id === contact.id ? contact : each)) : [...contacts, contact] })
    setOpen(null)
  }
  return (
    <>
      <Note>个人手机号要本人同意才能公开；没有公开的，显示值班电话。</Note>
      {contacts.length > 0 && (
        <Card kind="rows">
          {contacts.map((contact) => (
            <Row
              key={contact.id}
              title={titleOf(contact)}
              icon={CONTACT_GLYPH[contact.kind]}
              note={[numberOf(contact, settings) ?? '没有电话，不会显示', contact.number === null ? '值班转接' : ''].filter(Boolean).join(' · ')}
              onPress={() => setOpen(contact)}
            />
          ))}
        </Card>
      )}
      {contacts.length < MOST.contacts && <Button label="加一位" icon="add" onPress={() => setOpen(fresh())} />}
      {open && (
        <ContactSheet
          key={open.id}
          contact={open}
          names={view.names}
          estate={view.estate}
          onClose={() => setOpen(null)}
          onDone={put}
          order={
            contacts.some(({ id }) => id === open.id) && (
              <Order
                list={contacts}
                id={open.id}
                onChange={(list) => change({ contacts: list })}
                onRemove={() => {
                  change({ contacts: contacts.filter(({ id }) => id !== open.id) })
                  setOpen(null)
                }}
              />
            )
          }
        />
      )}
    </>
  )
}

interface ContactSheetProps {
  contact: Contact
  names: Record<string, string>
  estate: string
  order: React.ReactNode
  onDone: (contact: Contact) => void
  onClose: () => void
}

function ContactSheet({ contact: given, names, estate, order, onDone, onClose }: ContactSheetProps) {
  const [contact, setContact] = useState(given)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [choosing, setChoosing] = useState(false)
  const [who, setWho] = useState(given.person === null ? null : (names[given.person] ?? null))
  const put = (part: Partial<Contact>) => {
    setContact({ ...contact, ...part })
    setProblems({})
  }
  const done = () => {
    const wrong = problemsOf(contactSchema, contact)
    if (wrong) setProblems(wrong)
    else onDone(contact)
  }
  if (choosing)
    return (
      <PersonSheet
        open
        title="是哪一位"
        estate={estate}
        onClose={() => setChoosing(false)}
        onChoose={({ id, name }) => {
          setWho(name)
          put({ person: id, name: contact.name === '' ? name : contact.name })
          setChoosing(false)
        }}
      />
    )
  return (
    <Sheet open title="联系卡上的一位" onClose={onClose} footer={<Button label="好了" kind="main" onPress={done} />}>
      <Field label="是什么人">
        <Choice label="是什么人" options={KINDS} value={contact.kind} onChoose={(kind) => put({ kind })} />
      </Field>
      <TextField label="称呼" placeholder="小何、李医生、惠民超市" value={contact.name} max={20} error={problems.name} onInput={(name) => put({ name })} />
      <TextField label="能帮什么" optional placeholder="量血压、配常用药" value={contact.note} max={40} error={problems.note} onInput={(note) => put({ note })} />
      <TextField label="电话" optional help="空着就显示值班电话" value={contact.number ?? ''} max={20} error={problems.number} onInput={(number) => put({ number: number.trim() === '' ? null : number.trim() })} />
      <SwitchRow label="本人同意公开这个号码" note="个人手机号一定要先问过本人" on={contact.agreed} onChange={(agreed) => put({ agreed })} />
      <Card kind="rows">
        <Row
          title={who ?? '不是平台上的人'}
          note="对应平台上的哪一位；离开时会一起拿掉"
          icon="staff"
          trailing={contact.person === null ? '选一位' : '取消'}
          onPress={() => {
            if (contact.person === null) return setChoosing(true)
            setWho(null)
            put({ person: null })
          }}
        />
      </Card>
      <SwitchRow label="有自己的接听时间" note="不选就和值班时间一样" on={contact.hours !== null} onChange={(own) => put({ hours: own ? { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } : null })} />
      {contact.hours !== null && <WeekField hours={contact.hours} onChange={(hours) => put({ hours: hours as NonNullable<Contact['hours']> })} />}
      {order}
    </Sheet>
  )
}
