/** On WeChat the phone says who holds it; in a browser somebody with WeChat has to. */
export const canLogin: boolean

/** A fresh code of `wx.login`, good once for five minutes. @returns null when the person changed their mind; anything else is thrown */
export function loginCode(): Promise<string | null>
