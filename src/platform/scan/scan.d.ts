/** What came of holding the phone before a code. `unsupported`: a browser, where the code is typed, or the phone's own camera opens its link. */
export type Scanned = { kind: 'read'; text: string } | { kind: 'cancelled' } | { kind: 'failed' } | { kind: 'unsupported' }

/** Whether to offer it at all: WeChat has a scanner. */
export const canScan: boolean

/** Reads one QR code with the camera. */
export function scanCode(): Promise<Scanned>
