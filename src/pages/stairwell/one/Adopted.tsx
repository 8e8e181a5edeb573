import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { useLoaded } from '@/pages/load/useLoaded'
import { OneClaim } from '@/pages/space/card/OneClaim'
import { ClaimSheet } from '@/pages/space/one/ClaimSheet'

/** Who adopted the building, what they did, and adopting it for one's unit or team. */
export function Adopted({ building, name, onMoved }: { building: string; name: string; onMoved: () => void }) {
  const target = { kind: 'building', id: building } as const
  const [{ value }, reload] = useLoaded('adoption.of', { target })
  const [open, setOpen] = useState(false)
  if (value === null) return null
  const moved = () => {
    void reload()
    onMoved()
  }
  const claims = value.items.filter(({ state }) => state === 'asked' || state === 'held')
  return (
    <Section title="谁认领了" note={claims.length === 0 ? '还没有' : name}>
      {claims.map((claim) => (
        <OneClaim key={claim.id} claim={claim} onMoved={moved} />
      ))}
      {claims.length === 0 && <Note>共建单位和邻里队伍可以认领一栋楼，常来看看，一起把五颗星点亮。</Note>}
      {value.may.length > 0 && <Button label="我们来认领" icon="care" onPress={() => setOpen(true)} />}
      <ClaimSheet key={value.may.join()} open={open} target={target} may={value.may} onClose={() => setOpen(false)} onMoved={moved} />
    </Section>
  )
}
