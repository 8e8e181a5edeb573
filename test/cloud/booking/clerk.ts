/** A party as the model knows it: who, and how many seats it needs, all or none. */
export interface Party {
  name: string
  seats: number
}

/**
 * One class told in the plainest words, one thing after the other, as a careful clerk would keep it on paper: a list of who has a seat,
 * of whom one is offered, and of who stands in line. It knows nothing of counters, guards or claims.
 */
export class Clerk {
  now = 0
  has: Party[] = []
  offered: (Party & { until: number })[] = []
  line: Party[] = []

  /** @param applying everybody stands in line until the draw; @param offerFor minutes that an offer stands */
  constructor(
    public capacity: number,
    public applying: boolean,
    readonly offerFor: number,
  ) {}

  free(): number {
    return this.capacity - count(this.has) - count(this.offered)
  }

  knows(name: string): boolean {
    return [...this.has, ...this.offered, ...this.line].some((party) => party.name === name)
  }

  /** A party gets what it needs when that is free: whoever is in line already needs more, or would have been served. */
  comes(party: Party): 'has' | 'line' | 'full' {
    if (!this.applying && party.seats <= this.free()) {
      this.has.push(party)
      return 'has'
    }
    if (party.seats > this.capacity) return 'full'
    this.line.push(party)
    return 'line'
  }

  leaves(name: string): void {
    this.has = without(this.has, name)
    this.offered = without(this.offered, name)
    this.line = without(this.line, name)
    this.serves()
  }

  says(name: string, yes: boolean): boolean {
    const offer = this.offered.find((party) => party.name === name)
    if (!offer) return false
    this.offered = without(this.offered, name)
    if (yes) this.has.push({ name, seats: offer.seats })
    this.serves()
    return true
  }

  waits(minutes: number): void {
    this.now += minutes
    this.offered = this.offered.filter((offer) => offer.until >= this.now)
    this.serves()
  }

  /** @returns false when so many have, or are offered, a seat that it cannot be */
  resizes(capacity: number): boolean {
    if (count(this.has) + count(this.offered) > capacity) return false
    this.capacity = capacity
    this.serves()
    return true
  }

  /** @param order names of all who applied */
  draws(order: readonly string[]): void {
    const all = order.flatMap((name) => this.line.filter((party) => party.name === name))
    this.applying = false
    this.line = []
    for (const party of all) (party.seats <= this.free() ? this.has : this.line).push(party)
  }

  /** Whatever is free goes to the first in line whom it is enough for, as long as there is one. */
  private serves(): void {
    if (this.applying) return
    for (;;) {
      const next = this.line.find((party) => party.seats <= this.free())
      if (!next) return
      this.line = without(this.line, next.name)
      this.offered.push({ ...next, until: this.now + this.offerFor })
    }
  }
}

function count(parties: readonly Party[]): number {
  return parties.reduce((sum, { seats }) => sum + seats, 0)
}

function without<P extends Party>(parties: readonly P[], name: string): P[] {
  return parties.filter((party) => party.name !== name)
}
