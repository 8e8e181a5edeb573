import { accept, acceptQuote, askInfo, confirm, confirmVisit, decline, dispatch, hide, join, merge, minutes, note, nudge, proposeVisit, publish, quote, rate, reopen, resolve, type Story, start, supplyInfo, transfer, withdraw } from './story'

const { hour, day } = minutes
const home = { estate: 'yijing', scope: 'home' } as const
const common = { estate: 'yijing', scope: 'public' } as const

/** 演示数据: reports of 怡景嘉园, where leaks and dead bulbs began the story. */
export const YIJING: readonly Story[] = [
  // What resident 0 finds on the home page: one in each stage that waits for somebody.
  { ...home, key: 'kitchen-leak', resident: 0, category: 'leak', words: '厨房水槽下面的水管一直在滴水，接了盆，半天就满。', photos: ['leakCeiling'], wished: true, ago: 26 * hour, acts: [dispatch(22, 0, '今天能去就去看看'), start(90), resolve(50, 'leakCeiling', 'leakFixed', '换了三角阀和软管，试水一小时不漏')] },
  { ...common, key: 'stair-lamp-3', resident: 0, category: 'lighting', words: '2单元三楼到四楼的灯不亮，晚上老人上下楼看不见台阶。', building: 3, spot: '2单元三楼楼道', photos: ['stairDark'], ago: 3 * hour, acts: [publish(6), join(8, 1), join(11, 6)] },
  { ...home, key: 'toilet-slow', resident: 0, category: 'drains', words: '卫生间下水很慢，有异味。', ago: 2 * day, acts: [accept(40, '已收到，正在排师傅'), dispatch(60, 1), proposeVisit(20), confirmVisit(15)] },
  { ...home, key: 'balcony-drip', resident: 0, category: 'leak', words: '阳台顶上有水印，下雨天会滴水。', photos: ['leakCeiling'], ago: 30 * day, acts: [dispatch(35, 3), start(200), resolve(180, 'leakCeiling', 'leakFixed', '楼上阳台地漏重新做了防水'), confirm(300, 5, 5, '师傅很细心，还把地面擦干净了')] },

  // Danger: counted around the clock.
  { ...common, key: 'bare-wires', resident: 4, category: 'facility', urgency: 'danger', words: '充电棚的电线皮破了，露着铜丝，孩子经常在旁边玩。', spot: '东门充电棚', photos: ['wiresBare'], ago: 50, acts: [publish(4), dispatch(3, 0, '先拉闸、围起来'), start(12, '已断电，正在换线'), note(6, '已请社区一起看管现场')] },
  { ...common, key: 'lift-trapped', resident: 9, category: 'lift', urgency: 'danger', words: '1号电梯停在六楼和七楼之间，里面有人按铃。', building: 8, spot: '1号电梯', photos: ['liftStuck'], ago: 9 * day, acts: [dispatch(4, 2, '维保单位也在路上'), start(14), resolve(40, 'liftStuck', 'liftRuns', '人已平安出来；换了门机皮带，试运行正常'), confirm(30, 5, 5, '二十分钟就到了，谢谢')] },
  { ...common, key: 'tile-falling', resident: 7, category: 'facility', urgency: 'danger', words: '外墙瓷砖往下掉，刚刚砸到花坛边上。', building: 12, spot: '北侧外墙', photos: ['tileBroken'], ago: 6 * hour, acts: [accept(30, '已拉警戒线，正在请施工队')] },

  // Waiting and late: nobody answered, so the ladder was climbed.
  { ...common, key: 'bench-broken', resident: 5, category: 'facility', words: '中心花园的长椅断了一根木条，有钉子露出来。', spot: '中心花园', photos: ['benchBroken'], ago: 4 * day, acts: [] },
  { ...home, key: 'intercom-dead', resident: 2, category: 'access', words: '家里的对讲机没有声音，开不了楼下的门。', ago: 6 * day, acts: [accept(120), nudge(400)] },
  { ...common, key: 'gate-slow', resident: 8, category: 'access', words: '南门人脸识别经常认不出来，下班排长队。', spot: '南门', photos: ['doorBroken'], ago: 12 * day, acts: [accept(200, '已联系厂家'), note(30, '厂家说要换摄像头，等配件', 'desk'), join(60, 3), join(30, 4), nudge(1_200)] },

  // On the way.
  { ...home, key: 'socket-spark', resident: 3, category: 'other', words: '客厅插座插上电器有火花，不敢用了。', ago: 1 * day, acts: [dispatch(15, 0), start(60), quote(20, 85, '换两只插座面板和一段线，含材料')] },
  { ...home, key: 'heater-pipe', resident: 6, category: 'leak', words: '热水器接口漏水。', photos: ['leakCeiling'], ago: 2 * day, acts: [dispatch(30, 1), quote(40, 60, '换不锈钢波纹管两根'), acceptQuote(25), start(60)] },
  { ...home, key: 'door-lock', resident: 1, category: 'access', words: '单元门锁舌卡住，关不上。', photos: ['doorBroken'], ago: 20 * hour, acts: [dispatch(40, 2), transfer(60, 3, '锁体要用专用工具，转给会换锁的师傅')] },
  { ...home, key: 'floor-drain', resident: 7, category: 'drains', words: '洗衣机一排水，地漏就往外冒。', ago: 3 * day, acts: [dispatch(50, 1), askInfo(40, '请拍一下地漏和洗衣机排水口的样子', 'assignee')] },
  { ...common, key: 'bins-smell', resident: 2, category: 'sanitation', words: '投放点满出来了，天热味道大。', spot: '7栋旁投放点', building: 7, photos: ['binsFull'], ago: 1 * day, acts: [publish(20), dispatch(30, 4), join(10, 4), start(30)] },
  { ...common, key: 'new-report', resident: 1, category: 'parking', words: '有车停在消防通道口，电话打不通。', spot: '北门消防通道', photos: ['carsBlocking'], checking: true, ago: 7, acts: [] },

  // Waits for the resident to answer or to confirm.
  { ...home, key: 'which-lamp', resident: 8, category: 'lighting', words: '灯坏了。', ago: 1 * day, acts: [askInfo(60, '请问是家里的灯还是楼道的灯？在几楼？')] },
  { ...home, key: 'ceiling-stain', resident: 9, category: 'leak', words: '卧室天花板有水渍，面积在变大。', photos: ['leakCeiling'], ago: 6 * day, acts: [askInfo(60, '请问楼上住户在家吗？哪个时间方便一起看？'), supplyInfo(240, '楼上晚上在家，六点以后都可以', ['leakCeiling']), dispatch(30, 3), start(200), resolve(240, 'leakCeiling', 'leakFixed', '楼上卫生间防水已补，等墙面干透再刷')] },
  { ...common, key: 'drain-flood', resident: 5, category: 'drains', words: '下雨后5栋门口积水，要踩着砖头过。', building: 5, spot: '门口', photos: ['drainBlocked'], ago: 5 * day, acts: [publish(30), dispatch(60, 1), start(120), resolve(200, 'drainBlocked', 'drainClear', '清了两口雨水井，捞出树叶和塑料袋')] },

  // Ended.
  { ...home, key: 'tap-again', resident: 4, category: 'leak', words: '换过的水龙头又漏了。', ago: 6 * day, acts: [dispatch(20, 0), start(60), resolve(40, 'leakCeiling', 'leakFixed', '换了阀芯'), reopen(300, '修好两天又开始滴水'), dispatch(20, 1, '请换整个龙头'), start(90)] },
  { ...common, key: 'lamp-duplicate', resident: 6, category: 'lighting', words: '三楼楼道灯不亮。', building: 3, spot: '2单元楼道', ago: 90, acts: [merge(20, 'stair-lamp-3')] },
  { ...home, key: 'wrong-window', resident: 3, category: 'other', words: '想把阳台封起来，请物业帮忙装窗户。', ago: 11 * day, acts: [decline(100, '自家装修请找有资质的单位；封窗要先到物业报备，我们可以帮您看方案')] },
  { ...home, key: 'found-cause', resident: 1, category: 'lighting', words: '家里突然没电。', ago: 10 * day, acts: [withdraw(10, '是自家跳闸，已经推上去了')] },
  { ...home, key: 'silent-close', resident: 5, category: 'access', words: '门禁卡刷不开单元门。', photos: ['doorBroken'], ago: 21 * day, acts: [dispatch(60, 2), start(60), resolve(30, 'doorBroken', 'doorFixed', '重新写了卡')] },
  { ...common, key: 'lamp-east', resident: 7, category: 'lighting', words: '东侧路灯一闪一闪。', spot: '东侧人行道', photos: ['lampDark'], ago: 33 * day, acts: [publish(40), dispatch(100, 0), start(100), resolve(100, 'lampDark', 'lampLit', '换了镇流器'), confirm(400, 4, 5)] },
  { ...common, key: 'noise-fan', resident: 9, category: 'noise', words: '一楼饮食店的排风机晚上很吵，睡不着。', spot: '2栋一楼', building: 2, ago: 14 * day, acts: [hide(30), accept(60, '先请店家一起谈，按调解来办，不公开'), note(100, '已约店家周末面谈'), dispatch(500, 4), start(200), resolve(300, 'doorBroken', 'doorFixed', '店家加了减震垫，十点后关机'), confirm(300, 3, 4, '安静多了')] },
  { ...home, key: 'rated-late', resident: 6, category: 'drains', words: '厨房下水堵了。', photos: ['drainBlocked'], ago: 24 * day, acts: [dispatch(40, 1), start(60), resolve(60, 'drainBlocked', 'drainClear', '疏通了横管'), rate(480 * 9, 4, 5, '忘了评价，补一个')] },
]
