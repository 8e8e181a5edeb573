export default definePageConfig({ navigationBarTitleText: '计票记录' })
