export default definePageConfig({ navigationBarTitleText: '放对比照片' })
