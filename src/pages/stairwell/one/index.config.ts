export default definePageConfig({ navigationBarTitleText: '五星楼道' })
