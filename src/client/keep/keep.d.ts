/**
 * Keeps a picked picture on the phone until it was sent, also when the app is closed meanwhile.
 * @param path where the picker put it; WeChat and browsers throw that away
 * @returns the name under which it is kept; it begins with `kept:`
 */
export function keep(path: string): Promise<string>

/** A path that an image tag or an upload can read; null when it is gone. */
export function pathOf(kept: string): Promise<string | null>

/** Lets it go; what is not there is no error. */
export function letGo(kept: string): Promise<void>
