export default definePageConfig({ navigationBarTitleText: '核对住户', enablePullDownRefresh: true })
