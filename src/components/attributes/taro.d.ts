import '@tarojs/components/types/View'

/** What a browser needs on a View that is operated by keyboard; Taro's types leave it out. */
declare module '@tarojs/components/types/View' {
  interface ViewProps {
    role?: string | undefined
    tabIndex?: number | undefined
  }
}
