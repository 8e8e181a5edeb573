/**
 * Lets the person keep a text as a file: a browser saves it, WeChat sends it to a chat of the person's choice (to themselves, for example).
 * @returns false when they changed their mind
 * @throws Error when it could not be written
 */
export function keepText(name: string, text: string): Promise<boolean>
