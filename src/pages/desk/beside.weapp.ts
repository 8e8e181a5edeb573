export const BESIDE = {}
export const standsBeside = false
