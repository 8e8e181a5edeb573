/** A mobile or a landline, with the spaces and dashes that people put between the digits. */
const PHONE = /(^|\D)(?:(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8}|[2-8]\d{3}[-\s]?\d{4})(?!\d)/g

/** 3单元502室, 1202房, 2-1-301: a door, not a stairwell (2单元) and not a building (3栋). */
const DOOR = /(^|\D)(?:\d{1,2}单元\s*\d{3,4}(?:号?[室房])?|\d{3,4}号?[室房]|\d{1,3}-\d{1,2}-\d{3,4})(?!\d)/g

/**
 * Words of people without what would tell who they are: somebody may have typed a telephone or a door into them. For what leaves the
 * house on a sheet, where no log tells who looked.
 */
export function withoutContact(text: string): string {
  return text.replace(PHONE, '$1〔电话〕').replace(DOOR, '$1〔门牌〕')
}
