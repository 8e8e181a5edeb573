import { accept, type Outcome, refuse } from '../shared/refusal'
import type { Instant } from '../shared/time'
import type { Choice } from './choice'
import type { Again, RollLine } from './vote'

/** What of a line its ballot is about. All that follows decides about one line, by one write of its one document. */
type Slip = Pick<RollLine, 'ballot' | 'proxy' | 'proxyTo' | 'paper' | 'paperState' | 'paperAt' | 'cast' | 'persons'>

interface Deed {
  by: string
  at: Instant
}

const HAS_VOTED = '这一户已经投过了'
const NO_SECOND = '这一户已经投过了，这次表决投了就不能改'

/**
 * An owner of the part casts its ballot, or casts it again where the vote allows it. What the owner says ends a delegation, and takes the
 * place of paper that waits.
 */
export function castAsOwner<L extends Slip>(line: L, choice: Choice, again: Again, { by, at }: Deed): Outcome<L, 'already'> {
  if (line.ballot !== null && again === 'refuse') return refuse('already', NO_SECOND)
  return accept(withBallot(line, { choice, at, how: 'self', by, second: null }, null))
}

/** Whom the part was handed to casts its ballot, as long as the owner has not taken it back. */
export function castAsProxy<L extends Slip>(line: L, choice: Choice, again: Again, { by, at }: Deed): Outcome<L, 'already' | 'forbidden'> {
  if (line.proxy?.to !== by) return refuse('forbidden', '这一户没有委托给您，或者已经收回了')
  if (line.ballot !== null && again === 'refuse') return refuse('already', NO_SECOND)
  return accept(withBallot(line, { choice, at, how: 'proxy', by, second: null }, line.proxy))
}

/** The owner hands the part’s ballot to somebody of the estate, for this vote alone. It is still one part with one ballot. */
export function handOver<L extends Slip>(line: L, to: string, { by, at }: Deed): Outcome<L, 'already'> {
  if (line.ballot !== null) return refuse('already', HAS_VOTED)
  return accept(derived({ ...line, proxy: { to, by, at } }))
}

/** Before it was used. */
export function takeBack<L extends Slip>(line: L): Outcome<L, 'wrongState' | 'tooLate'> {
  if (line.proxy === null) return refuse('wrongState', '没有委托，不用收回')
  if (line.ballot !== null) return refuse('tooLate', '受托人已经投过了')
  return accept(derived({ ...line, proxy: null }))
}

/** The first reading of a sheet of paper. What was said on a phone is never replaced by paper. */
export function enterPaper<L extends Slip>(line: L, choice: Choice, { by, at }: Deed): Outcome<L, 'already'> {
  if (line.ballot !== null) return refuse('already', HAS_VOTED)
  if (line.paper !== null) return refuse('already', '这一户的纸质票已经有人录过，请换一个人来核对')
  return accept(derived({ ...line, paper: { choice, by, at, other: null } }))
}

/**
 * The second reading, by somebody else: when both read the same it is the part’s ballot, else it waits until one of them looks at the
 * sheet again.
 */
export function confirmPaper<L extends Slip>(
  line: L,
  choice: Choice,
  { by, at }: Deed,
): Outcome<L, 'already' | 'forbidden' | 'wrongState'> {
  if (line.ballot !== null) return refuse('already', HAS_VOTED)
  if (line.paper === null || line.paperState !== 'waiting') return refuse('wrongState', '这一户没有等核对的纸质票')
  if (line.paper.by === by) return refuse('forbidden', '录票和核对要两个人，请换一位同事')
  if (line.paper.choice !== choice) return accept(derived({ ...line, paper: { ...line.paper, other: { choice, by, at } } }))
  return accept(withBallot(line, { choice, at, how: 'paper', by: line.paper.by, second: by }, null))
}

/** It was read wrongly: it is entered anew, by two. */
export function dropPaper<L extends Slip>(line: L): Outcome<L, 'wrongState'> {
  if (line.paper === null) return refuse('wrongState', '这一户没有等核对的纸质票')
  return accept(derived({ ...line, paper: null }))
}

function withBallot<L extends Slip>(line: L, ballot: NonNullable<Slip['ballot']>, proxy: Slip['proxy']): L {
  return derived({ ...line, ballot, proxy, paper: null })
}

/** What queries compare with follows from the rest. */
export function derived<L extends Slip>(line: L): L {
  const { ballot, proxy, paper } = line
  const persons = [ballot?.by, ballot?.second, proxy?.to, proxy?.by, paper?.by, paper?.other?.by]
  return {
    ...line,
    cast: ballot !== null,
    proxyTo: proxy?.to ?? null,
    paperState: paper === null ? 'none' : paper.other === null ? 'waiting' : 'differs',
    paperAt: paper?.at ?? null,
    persons: [...new Set(persons.filter((person) => person != null))],
  }
}
