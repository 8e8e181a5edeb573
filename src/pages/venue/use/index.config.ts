export default definePageConfig({ navigationBarTitleText: '场地与助餐', enablePullDownRefresh: true })
