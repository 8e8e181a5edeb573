export default definePageConfig({ navigationBarTitleText: '我办的活动', enablePullDownRefresh: true })
