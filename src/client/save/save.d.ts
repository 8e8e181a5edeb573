/**
 * Fetches a file behind one of the door's signed addresses and gives it to the person: a browser saves it, WeChat opens it (a table) or
 * offers to send it on (everything else).
 * @param address path and query, as the door answered it
 * @throws when it did not arrive, or the address is too old
 */
export function saveFile(address: string, name: string): Promise<void>
