import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import type { State } from '@/domain/adoption/machine'
import type { SpaceView } from '@/domain/space/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { Actions } from '@/pages/menu/card/Actions'
import { OneClaim } from '../card/OneClaim'
import { ClaimSheet } from './ClaimSheet'

/** What has ended stays with those who had to do with it, in 我的: here it is in the way. */
const SHOWN: readonly State[] = ['asked', 'held', 'fulfilled']

/** Who has claimed the space or a part of its cost, and claiming it oneself. */
export function Claims({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const target = { kind: 'space' as const, id: space.id }
  const [whole, reloadWhole] = useLoaded('adoption.of', { target })
  const [shares, reloadShares] = useLoaded('adoption.of', { target: { kind: 'share', id: space.id } })
  const [open, setOpen] = useState(false)
  const moved = () => {
    void reloadWhole()
    void reloadShares()
    onMoved()
  }
  const items = [...(whole.value?.items ?? []), ...(shares.value?.items ?? [])].filter(({ state }) => SHOWN.includes(state))
  const may = space.state === 'declined' || space.state === 'dormant' ? [] : (whole.value?.may ?? [])
  if (items.length === 0 && may.length === 0) return null
  return (
    <Section title="谁认领了" note={items.length === 0 ? '还没有' : `${items.length} 家`}>
      {items.map((claim) => (
        <OneClaim key={claim.id} claim={claim} onMoved={moved} />
      ))}
      {may.length > 0 && (
        <Actions>
          <Button label="我们来认领" icon="care" onPress={() => setOpen(true)} />
        </Actions>
      )}
      <ClaimSheet key={may.join()} open={open} target={target} may={may} onClose={() => setOpen(false)} onMoved={moved} />
    </Section>
  )
}
