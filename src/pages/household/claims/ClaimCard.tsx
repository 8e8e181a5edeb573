import { Card } from '@/components/card/Card'
import type { ClaimView } from '@/domain/household/schema'
import { ClaimBody } from './ClaimBody'
import type { Decisions } from './useDecisions'

/** On a phone each claim is a slip of its own, with its answer below. */
export function ClaimCard({ claim, decisions }: { claim: ClaimView; decisions: Decisions }) {
  return (
    <Card kind={claim.late ? 'notice' : 'plain'}>
      <ClaimBody claim={claim} decisions={decisions} />
    </Card>
  )
}
