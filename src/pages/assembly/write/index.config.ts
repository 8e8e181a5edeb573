export default definePageConfig({ navigationBarTitleText: '写表决' })
