/** Names that would pass for the product itself or for whoever runs it. */
const RESERVED = ['官方', '管理员', '客服', '系统消息', '门口驿站', '居委会', '街道办', '派出所']

/** Would neighbours take this name for an office? Staff may carry their office in their name, others may not. */
export function passesForOffice(nickname: string): boolean {
  const plain = nickname.replace(/[^\p{L}\p{N}]/gu, '')
  return RESERVED.some((word) => plain.includes(word))
}
