export default definePageConfig({ navigationBarTitleText: '抽签' })
