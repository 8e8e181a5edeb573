/** Says without words what came of a scan, for who looks at the queue and not at the phone: short for good, long for trouble. Silent where it cannot. */
export function signal(kind: 'good' | 'bad'): void
