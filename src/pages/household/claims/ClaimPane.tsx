import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import type { ClaimView } from '@/domain/household/schema'
import { Trail } from '../Trail'
import { ClaimBody } from './ClaimBody'
import type { Decisions } from './useDecisions'

/** Beside the list: the claim, its answer, and what happened before. */
export function ClaimPane({ claim, decisions }: { claim: ClaimView; decisions: Decisions }) {
  return (
    <>
      <Card kind="notice">
        <ClaimBody claim={claim} decisions={decisions} main />
      </Card>
      <Section title="经过">
        <Card>
          <Trail trail={claim.trail} />
        </Card>
      </Section>
    </>
  )
}
