import { useState } from 'react'
import { type MyHat, useHat } from '@/client/hat'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { ROLE_WORDS } from '@/domain/person/words'

const ALL = 'all'

/** A line for whoever has several roles: in which of them they work now. Nothing for everybody else. */
export function HatSwitch() {
  const { hats, hat, wear } = useHat()
  const [open, setOpen] = useState(false)
  if (hats.length < 2) return null
  const choose = (value: string) => {
    wear(hats.find((one) => keyOf(one) === value) ?? null)
    setOpen(false)
  }
  return (
    <>
      <Row
        title="现在的身份"
        note={hat ? wordsOf(hat) : `全部 ${hats.length} 个身份一起看`}
        icon="staff"
        trailing="换一个"
        onPress={() => setOpen(true)}
      />
      <SelectSheet
        open={open}
        title="以哪个身份办事"
        options={[
          { value: ALL, label: '全部身份', note: '所有角色的事放在一起' },
          ...hats.map((one) => ({ value: keyOf(one), label: ROLE_WORDS[one.role], note: one.placeName })),
        ]}
        value={hat ? keyOf(hat) : ALL}
        onChoose={choose}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

function keyOf({ role, place }: MyHat) {
  return `${role}@${place}`
}

function wordsOf({ role, placeName }: MyHat) {
  return `${placeName} · ${ROLE_WORDS[role]}`
}
