/** WeChat has a scanner. In a browser the phone's own camera opens the link that a printed code holds. */
export const canScan: boolean

/** Reads one code, QR or not, from the camera. @returns its text, or null when the person changed their mind */
export function scanText(): Promise<string | null>
