import { accept, askInfo, confirm, decline, dispatch, giveBack, join, merge, minutes, note, nudge, publish, quote, refuseQuote, resolve, type Story, start, withdraw } from './story'

const { hour, day } = minutes

/** 演示数据: reports of the other estates, after what the printed reports tell of them. */
export const OTHERS: readonly Story[] = [
  // 武夷香榭 has no property company: street lamps fail one by one until a joint project is proposed.
  { estate: 'wuyi', scope: 'public', key: 'lamps-1', resident: 0, category: 'lighting', words: '架空层前面的路灯不亮了。', spot: '架空层前', photos: ['lampDark'], ago: 16 * day, acts: [publish(60), accept(120, '已记下，请电工来看'), join(60, 1), join(200, 2), join(90, 3), note(200, '电缆老化，不是换灯泡能解决的')] },
  { estate: 'wuyi', scope: 'public', key: 'lamps-2', resident: 2, category: 'lighting', words: '又有两盏路灯坏了，晚上接孩子黑漆漆的。', spot: '南侧步道', photos: ['lampDark'], ago: 9 * day, acts: [publish(60), accept(200), join(60, 4)] },
  { estate: 'wuyi', scope: 'public', key: 'lamps-3', resident: 5, category: 'lighting', words: '整条步道的灯都不亮，电缆是不是该换了？', spot: '南侧步道', photos: ['lampDark'], ago: 3 * day, acts: [publish(30), note(60, '三件同类了，建议走共建：政府补助＋业主自筹')] },
  { estate: 'wuyi', scope: 'home', key: 'wuyi-leak', resident: 1, category: 'leak', words: '水表后面的管子渗水。', photos: ['leakCeiling'], ago: 1 * day, acts: [dispatch(60, 0)] },
  { estate: 'wuyi', scope: 'public', key: 'corridor-wall', resident: 3, category: 'facility', words: '文化长廊的一块展板掉了。', spot: '架空层', ago: 18 * day, acts: [publish(30), dispatch(100, 1), start(100), resolve(200, 'tileBroken', 'tileFixed', '重新上了膨胀螺丝'), confirm(200, 5, 5)] },

  // 百福小区: rain pipes on the outer walls.
  { estate: 'baifu', scope: 'public', key: 'rain-pipe', resident: 0, category: 'drains', words: '雨水管接口裂了，一下雨就冲墙根。', building: 4, spot: '西侧外墙', photos: ['drainBlocked'], ago: 4 * day, acts: [publish(60), dispatch(90, 0), start(120), note(100, '要登高，明天带吊篮', 'assignee')] },
  { estate: 'baifu', scope: 'public', key: 'rain-pipe-2', resident: 1, category: 'drains', words: '外墙雨水管漏水。', building: 4, spot: '西侧', ago: 2 * day, acts: [merge(60, 'rain-pipe')] },
  { estate: 'baifu', scope: 'home', key: 'wall-damp', resident: 2, category: 'leak', words: '北面房间墙角发霉，怀疑是外墙渗水。', photos: ['leakCeiling'], ago: 7 * day, acts: [dispatch(60, 1), start(200), quote(60, 420, '室内防潮处理两面墙'), refuseQuote(200)] },
  { estate: 'baifu', scope: 'home', key: 'baifu-tap', resident: 3, category: 'leak', helper: { role: 'gridWorker', onBehalfOf: '林奶奶' }, words: '老人家里水龙头关不紧，自己拧不动总阀。', ago: 5 * hour, acts: [dispatch(30, 0, '老人独居，请先打电话再上门')] },

  // 沙溪口: three of four residents are over 60.
  { estate: 'shaxikou-home', scope: 'home', key: 'elder-bulb', resident: 0, category: 'lighting', helper: { role: 'stairHead', onBehalfOf: '黄爷爷' }, words: '厨房灯泡坏了，老人不敢爬高，请师傅来换。', photos: ['stairDark'], ago: 2 * day, acts: [dispatch(30, 0), start(60), resolve(20, 'stairDark', 'stairLit', '换了LED灯泡，顺手查了开关')] },
  { estate: 'shaxikou-home', scope: 'public', key: 'handrail', resident: 1, category: 'facility', urgency: 'danger', words: '2栋楼梯扶手松了，老人一扶就晃。', building: 2, spot: '1单元二楼', ago: 20 * hour, acts: [publish(8), dispatch(6, 1), start(30), resolve(60, 'benchBroken', 'benchFixed', '重新焊了底脚，试过承重')] },
  { estate: 'shaxikou-home', scope: 'home', key: 'gas-smell', resident: 4, category: 'other', urgency: 'danger', words: '厨房好像有煤气味。', ago: 13 * day, acts: [accept(3, '请先关总阀、开窗、到楼下等，燃气公司已出发'), dispatch(4, 0), start(15), resolve(50, 'doorBroken', 'doorFixed', '胶管老化，燃气公司已更换并检测'), confirm(60, 5, 5, '一直有人打电话陪着')] },
  { estate: 'shaxikou-home', scope: 'public', key: 'canteen-drain', resident: 3, category: 'drains', words: '助餐点后门的排水沟堵了。', spot: '助餐点后门', photos: ['drainBlocked'], ago: 8 * day, acts: [publish(30), dispatch(60, 1), giveBack(120, '要用高压车，我们没有'), dispatch(200, 0, '已借到高压车'), start(100), resolve(120, 'drainBlocked', 'drainClear', '高压冲洗三十米'), confirm(200, 4, 5)] },

  // 豫轩里: cars squeezed into every gap.
  { estate: 'yuxuan', scope: 'public', key: 'parked-gate', resident: 0, category: 'parking', words: '地库出口两边停满车，拐不过弯。', spot: '地库出口', photos: ['carsBlocking'], ago: 10 * day, acts: [publish(60), accept(200, '邻听园这周六议这件事，欢迎来说'), join(60, 1), join(90, 2), join(120, 3), join(60, 4), nudge(900)] },
  { estate: 'yuxuan', scope: 'public', key: 'parked-play', resident: 2, category: 'parking', words: '孩子玩的地方停了车。', spot: '儿童活动区', photos: ['carsBlocking'], ago: 15 * day, acts: [publish(60), dispatch(120, 1), start(200), resolve(300, 'carsBlocking', 'carsOrdered', '划了禁停线，装了地锁'), confirm(300, 4, 4)] },
  { estate: 'yuxuan', scope: 'home', key: 'yuxuan-own', resident: 5, category: 'parking', words: '想多要一个地下车位。', ago: 6 * day, acts: [decline(200, '车位按户轮候，已帮您登记到下一轮')] },

  // 世纪星城A区, 大沟, 南铝, 太阳庄园.
  { estate: 'xingcheng', scope: 'home', key: 'xingcheng-lift', resident: 0, category: 'lift', words: '电梯按钮按了没反应。', photos: ['liftStuck'], ago: 30 * hour, acts: [dispatch(20, 0), start(40), resolve(60, 'liftStuck', 'liftRuns', '换了按钮板')] },
  { estate: 'xingcheng', scope: 'public', key: 'neighbour-bench', resident: 1, category: 'facility', words: '睦邻点的凳子坏了两张。', spot: '睦邻点', photos: ['benchBroken'], ago: 2 * day, acts: [publish(60), dispatch(120, 1), start(90)] },
  { estate: 'dagou-home', scope: 'home', key: 'dagou-dark', resident: 0, category: 'lighting', words: '停电了，只有我们这一户。', ago: 40, acts: [] },
  { estate: 'dagou-home', scope: 'public', key: 'dagou-bins', resident: 1, category: 'sanitation', words: '垃圾桶倒了没人扶，风一吹满地都是。', spot: '路口', photos: ['binsFull'], ago: 4 * day, acts: [publish(40), dispatch(60, 0), start(60), resolve(60, 'binsFull', 'binsClean', '加了固定架，清扫干净')] },
  { estate: 'nanlv-home', scope: 'public', key: 'park-path', resident: 0, category: 'facility', words: '花海步道有一段石板翘起来，走路会绊脚。', spot: '健康步道', photos: ['tileBroken'], ago: 5 * day, acts: [publish(60), accept(60), dispatch(120, 0), start(200)] },
  { estate: 'nanlv-home', scope: 'home', key: 'nanlv-drain', resident: 2, category: 'drains', words: '马桶堵了。', ago: 8 * hour, acts: [askInfo(20, '家里几点有人？师傅可以下班后来')] },
  { estate: 'taiyang', scope: 'public', key: 'school-gate', resident: 0, category: 'parking', words: '放学时校门口车停成两排，孩子走在车道上。', spot: '校门口路段', photos: ['carsBlocking'], ago: 7 * day, acts: [publish(60), accept(60, '退休党员志愿者放学时段来执勤；划线要报交警'), note(200, '已发函交警大队')] },
  { estate: 'taiyang', scope: 'home', key: 'taiyang-trip', resident: 1, category: 'lighting', words: '一开空调就跳闸。', ago: 3 * day, acts: [dispatch(60, 0), withdraw(60, '儿子回来看过，是空调自己的问题')] },

  // 八四五一小区: reports arrive at the stair head first.
  { estate: 'f8451', scope: 'public', key: 'charging', resident: 0, category: 'facility', words: '电动车公共充电区有两个插座没电。', spot: '充电区', photos: ['wiresBare'], ago: 28 * hour, acts: [publish(30), dispatch(60, 0), start(60)] },
  { estate: 'f8451', scope: 'public', key: 'drying', resident: 1, category: 'facility', words: '晾晒区一根晾衣杆断了。', spot: '公共晾晒区', photos: ['benchBroken'], ago: 22 * day, acts: [publish(30), dispatch(100, 1), start(100), resolve(60, 'benchBroken', 'benchFixed', '换了不锈钢杆'), confirm(100, 5, 5)] },
  { estate: 'f8451', scope: 'home', key: 'f8451-noise', resident: 2, category: 'noise', words: '楼上半夜拖椅子。', ago: 5 * day, acts: [accept(60, '楼栋长先上门说一说，送几副椅脚垫')] },
]
