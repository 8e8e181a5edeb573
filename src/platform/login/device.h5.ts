import type { DeviceHere } from './device'
import { deviceOf } from './userAgent'

export function deviceHere(): DeviceHere {
  return deviceOf(navigator.userAgent)
}
