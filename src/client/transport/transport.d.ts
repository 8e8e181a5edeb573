/** What came back from the door, or that nothing did. */
export type Reply =
  | { kind: 'answer'; body: unknown }
  /** No network, the server is not there, or it did not answer in time: the same request may be sent again. */
  | { kind: 'unreached' }

/** One request through the door of this platform. @param token null for a visitor */
export function call(envelope: { action: string; data: unknown; requestId?: string }, token: string | null): Promise<Reply>

/**
 * Sends a file from the phone. The same key twice gives the same file.
 * @param path where `keep` or a picker put it
 * @param onProgress 0…100
 * @param to what kind of file it is; a picture when left out
 */
export function upload(
  path: string,
  key: string,
  token: string,
  onProgress: (percent: number) => void,
  to?: { route: '/files' | '/workbooks'; name: string },
): Promise<Reply>

/** A picture's address as an image tag can load it. */
export function pictureAddress(path: string): string

/** The whole address of something behind the door, for another program: a calendar that subscribes to it. @param path with its slash */
export function addressOf(path: string): string

/** Calls back whenever the network is back. @returns stops it */
export function onBack(listener: () => void): () => void
