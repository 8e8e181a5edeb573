/** Numbers for ids: WeChat knows its markers by numbers of at most nine digits only. */
export interface Numbers {
  /** Always the same number for the same id. */
  of(id: string): number
  idOf(number: number): string | undefined
}

export function newNumbers(): Numbers {
  const numbers = new Map<string, number>()
  const ids = new Map<number, string>()
  return {
    of(id) {
      const known = numbers.get(id)
      if (known !== undefined) return known
      const number = numbers.size + 1
      numbers.set(id, number)
      ids.set(number, id)
      return number
    },
    idOf: (number) => ids.get(number),
  }
}
