import Taro from '@tarojs/taro'

export const canLogin = true

export async function loginCode(): Promise<string | null> {
  try {
    const { code } = await Taro.login()
    if (!code) throw new Error('login:fail without a code')
    return code
  } catch (failure) {
    if (/cancel|deny/.test((failure as { errMsg?: string }).errMsg ?? '')) return null
    throw failure
  }
}
