export default definePageConfig({ navigationBarTitleText: '提一个地方' })
