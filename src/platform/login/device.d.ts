/** What one signs in with, as coarsely as one needs to tell one's own devices apart. */
export interface DeviceHere {
  system: 'windows' | 'mac' | 'linux' | 'android' | 'ios' | 'harmony' | 'other'
  app: 'wechat' | 'chrome' | 'edge' | 'safari' | 'firefox' | 'other'
}

export function deviceHere(): DeviceHere
