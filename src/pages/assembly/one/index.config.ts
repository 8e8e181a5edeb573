export default definePageConfig({ navigationBarTitleText: '管表决' })
