/** Writes what was chosen into the address of a browser, without going anywhere: it can be kept, sent on and come back to. */
export function addressQuery(query: Readonly<Record<string, string>>): void
