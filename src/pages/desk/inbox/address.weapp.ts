/** A page of WeChat has no address that one sees. */
export function addressQuery(_query: Readonly<Record<string, string>>): void {}
