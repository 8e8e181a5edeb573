import { refusalsIn } from '@/client/refusals'

/** What may come back when one books or sets something, as sentences. */
export const venueRefusals = refusalsIn({
  full: '刚刚被别人订走了，换一个时间吧',
  taken: '这段时间这里有别的安排',
  notEligible: '这里只给本社区的居民预约',
  wrongState: '现在不能预约了，请刷新看看',
  tooLate: '已经过了时间',
  notFound: '没有找到，可能刚刚改过',
})
