/// The grammar of attributes as sentences that must hold, read as an article of 湟源县 with 今年 = 2024.
///
/// The words themselves have theirs in the lexicons. Only the columns named are compared.
package enum AttributeRules {
  package static let examples: [String] = text.split(separator: "\n").map(String.init)

  private static let text = """
    2023年，全县地区生产总值完成⟦43.6亿元⟧，增长⟦8%⟧。 => subject=地区生产总值 action=完成 status=achieved period=2023 role=level; subject=地区生产总值 change=increase role=growth period=2023
    全县一般公共预算收入⟦3.2亿元⟧，比上年下降⟦2.1%⟧。 => subject=一般公共预算收入 role=level; subject=一般公共预算收入 action=下降 change=decrease role=growth
    城镇居民和农村居民人均可支配收入分别增长⟦5.1%⟧和⟦7.8%⟧。 => subject=城镇居民人均可支配收入 role=item change=increase; subject=农村居民人均可支配收入 role=item change=increase
    小麦、油菜、马铃薯播种面积分别达到⟦3.1⟧、⟦4.2⟧和⟦5.5万亩⟧。 => subject=小麦播种面积; subject=油菜播种面积; subject=马铃薯播种面积
    覆盖率由⟦40%⟧提高到⟦55%⟧以上。 => subject=覆盖率 role=from change=; subject=覆盖率 action=提高到 change=increase role=to
    高新技术企业从⟦12家⟧增加到⟦20家⟧。 => subject=高新技术企业 role=from; subject=高新技术企业 change=increase role=to
    粮食总产⟦12万吨⟧，其中小麦⟦5万吨⟧、青稞⟦3万吨⟧。 => subject=粮食总产 role=whole; subject=小麦 role=part; subject=青稞
    建成⟦3个⟧⟦百亩⟧设施蔬菜基地。 => subject=设施蔬菜基地 role=count action=建成; subject=设施蔬菜基地 role=each
    今年，我县计划新建日光温室⟦120栋⟧。 => subject=日光温室 action=新建 status=planned period=2024
    到2025年，森林覆盖率达到⟦36%⟧。 => subject=森林覆盖率 status=planned period=2025
    截至2023年底，全县通车里程达⟦1260公里⟧。 => subject=通车里程 status=achieved period=2023
    “十四五”期间，累计完成投资⟦18亿元⟧。 => subject=投资 period=2021/2025
    今年上半年，全县接待游客⟦52.3万人次⟧，实现旅游综合收入⟦1.8亿元⟧，同比分别增长⟦12%⟧和⟦15%⟧。 => subject=游客 action=接待 period=2024-01/2024-06; subject=旅游综合收入; subject=游客 change=increase; subject=旅游综合收入 change=increase
    2024年1至5月，规上工业增加值同比增长⟦9.2%⟧。 => subject=规上工业增加值 period=2024-01/2024-05 change=increase
    目前，正在加紧建设⟦6座⟧变电站。 => subject=变电站 action=建设 status=ongoing
    项目建成后，预计年产值可达⟦2亿元⟧，带动就业⟦300人⟧。 => status=planned; subject=就业
    该项目占地⟦60亩⟧，总投资⟦1.2亿元⟧，年产有机肥⟦5万吨⟧。 => action= ; subject=总投资; subject=年产有机肥
    投资⟦8000万元⟧新建县医院门诊楼⟦1.2万平方米⟧。 => subject=县医院门诊楼; subject=县医院门诊楼
    总投资⟦3.6亿元⟧的县城供热管网改造工程已开工。 => subject=县城供热管网改造工程 action=总投资
    为⟦320户⟧困难群众发放临时救助金⟦96万元⟧。 => subject=困难群众; subject=临时救助金 action=发放
    ⟦5家⟧企业入驻园区，吸纳⟦260名⟧群众就近就业。 => subject=企业; subject=群众
    全县现有中小学⟦38所⟧、在校生⟦2.1万名⟧。 => subject=中小学; subject=在校生
    选派⟦45名⟧驻村第一书记。 => subject=驻村第一书记 action=选派
    完成造林绿化⟦6.8万亩⟧。 => subject=造林绿化 action=完成 sector=ecology
    生猪出栏⟦4.6万头⟧，同比增长⟦3%⟧。 => subject=生猪出栏; subject=生猪出栏 change=increase
    空气质量优良天数比例为⟦96.5%⟧。 => subject=空气质量优良天数比例 sector=ecology
    全市常住人口⟦248万人⟧，城镇化率⟦79.8%⟧。 => subject=常住人口 place=西宁市; subject=城镇化率
    全省新能源装机突破⟦5000万千瓦⟧。 => subject=新能源装机 place=青海省 sector=energy
    第一产业实现增加值⟦6.1亿元⟧，增速比上年提高⟦0.6个百分点⟧。 => subject=第一产业增加值; subject=第一产业增速 change=increase
    常住人口⟦11.2万人⟧，其中城镇人口⟦4.5万人⟧，占常住人口的比重为⟦40.2%⟧。 => subject=常住人口 role=whole; subject=城镇人口 role=part; subject=城镇人口占常住人口的比重
    财政支出中民生支出占⟦82%⟧。
    清洁供暖比例已占⟦8%⟧。 => subject=清洁供暖比例
    每亩补贴⟦150元⟧，惠及农户⟦3200户⟧。 => subject=补贴; subject=农户
    羊肉价格为每公斤⟦68元⟧，较年初上涨⟦2.5元⟧。 => subject=羊肉价格; subject=羊肉价格 change=increase
    单位地区生产总值能耗下降⟦3.1%⟧，优于预期目标。 => subject=单位地区生产总值能耗 change=decrease
    新增城镇就业⟦1200人⟧，城镇登记失业率控制在⟦3.5%⟧以内。 => subject=城镇就业; subject=城镇登记失业率
    压减“三公”经费⟦210万元⟧。 => action=压减 change=decrease sector=finance
    力争全年粮食产量稳定在⟦5万吨⟧以上，蔬菜产量达到⟦8万吨⟧。 => subject=粮食产量 status=planned; subject=蔬菜产量 status=planned
    确保完成投资⟦6亿元⟧，新改建农村公路⟦85公里⟧。 => subject=投资 status=planned; subject=农村公路 status=planned
    我县将新建幼儿园⟦2所⟧。改造老旧小区⟦7个⟧。 => subject=幼儿园 status=planned; subject=老旧小区 status=planned
    我县将新建幼儿园⟦2所⟧。目前，已建成⟦1所⟧。 => status=planned; status=achieved
    去年，全县脱贫人口人均纯收入增长⟦11.2%⟧。 => subject=脱贫人口人均纯收入 status=achieved period=2023
    加快实施总投资⟦4.2亿元⟧的引水济湟工程。 => subject=引水济湟工程 status=ongoing
    推广测土配方施肥技术⟦18万亩⟧。 => subject=测土配方施肥技术 action=推广
    把新型农村合作医疗补助标准提高到⟦640元⟧。 => subject=新型农村合作医疗补助标准 action=提高到 change=increase
    查处各类违法案件⟦42起⟧，罚没款⟦36.5万元⟧。 => subject=违法案件 sector=governance; subject=罚没款
    农产品加工转化率达⟦62%⟧，比全省平均水平高⟦4个百分点⟧。 => subject=农产品加工转化率; subject=农产品加工转化率
    新建高标准农田⟦1.5万亩⟧、改造提升⟦0.8万亩⟧。 => subject=高标准农田 action=新建; subject=高标准农田
    社会消费品零售总额⟦9.8亿元⟧，增长⟦6.3%⟧；固定资产投资⟦21亿元⟧，增长⟦10%⟧。 => subject=社会消费品零售总额; subject=社会消费品零售总额; subject=固定资产投资 role=level; subject=固定资产投资 role=growth
    全年用电量⟦8.6亿千瓦时⟧，增长⟦4.4%⟧，其中工业用电量⟦5.1亿千瓦时⟧。 => subject=用电量; subject=用电量; subject=工业用电量
    县财政安排专项资金⟦500万元⟧用于人居环境整治。 => subject=专项资金 action=安排
    引进省外项目⟦14个⟧，到位资金⟦7.3亿元⟧。 => subject=省外项目 action=引进; subject=到位资金
    居民消费价格同比上涨⟦0.8%⟧。 => subject=居民消费价格 action=上涨 change=increase
    ⟦60%⟧的行政村通了宽带。 => subject=行政村
    全县⟦146个⟧行政村实现客车通达。 => subject=行政村 place=湟源县
    义务教育巩固率和高中阶段毛入学率分别达到⟦98.2%⟧和⟦93.5%⟧。 => subject=义务教育巩固率 sector=education; subject=高中阶段毛入学率
    2022年的⟦3.1亿元⟧增加到2023年的⟦3.5亿元⟧。 => period=2022; period=2023 change=increase
    油菜籽产量⟦2.2万吨⟧，比2020年增加⟦0.3万吨⟧。 => subject=油菜籽产量; subject=油菜籽产量 change=increase period=
    完成户厕改造⟦1500座⟧，开工率⟦100%⟧。 => subject=户厕改造 action=完成; subject=开工率
    发放小额信贷⟦230笔⟧⟦1150万元⟧。 => subject=小额信贷 action=发放; subject=小额信贷
    村集体经济收入⟦10万元⟧以上的村达到⟦98个⟧。 => subject=村集体经济收入; subject=村
    宽带用户增至⟦3.9万户⟧，净增⟦2100户⟧。 => subject=宽带用户 action=增至 change=increase; subject=宽带用户 change=increase
    水质达标率稳定在⟦100%⟧。 => subject=水质达标率 action=稳定在
    二、2023年工作回顾。全县种植蔬菜⟦2.6万亩⟧。 => subject=蔬菜 action=种植 status=achieved period=2023
    向社会公布电话⟦12个⟧，受理群众诉求⟦8600件⟧，办结率⟦99.1%⟧。 => subject=电话; subject=群众诉求 action=受理; subject=办结率
    隧道⟦5座⟧共⟦3088米⟧，其中长隧道⟦1座⟧⟦1045米⟧。 => subject=隧道; subject=隧道; subject=长隧道 role=part; subject=长隧道
    牲畜数量由原来的⟦38万头⟧减到了现在的⟦8万头⟧。 => subject=牲畜数量 role=from; subject=牲畜数量 change=decrease role=to
    公司拥有⟦10万亩⟧深海养殖基地。 => subject=深海养殖基地 action=拥有
    投入⟦2183万元⟧用于改善办学条件。 => subject=投入 action=投入
    全镇共有⟦5469户⟧⟦1.3万人⟧。 => subject=户; subject=人
    全年增收⟦1332万元⟧。 => subject=增收 change=increase
    设垃圾收集池⟦3431个⟧，办结率⟦98%⟧。 => subject=垃圾收集池 action=设; subject=办结率
    争取上级资金⟦4.3亿元⟧。 => subject=上级资金 action=争取 status=achieved
    用于海洋与渔业发展的资金达到⟦54.28亿元⟧。 => subject=海洋与渔业发展的资金
    建成⟦千万千瓦⟧级风电基地。 => subject=风电基地
    ⟦5年⟧前，这里没有路。 => subject=
    审批时间比过去缩短⟦2天⟧。 => subject=审批时间 change=decrease
    2021年建设占地面积⟦55.5亩⟧的果蔬温室⟦7栋⟧。 => subject=果蔬温室 action=占地面积; subject=果蔬温室
    今年受理案件⟦3200件⟧（含2022年旧存⟦180件⟧），比上年下降⟦2%⟧。 => subject=案件 action=受理 period=2024; period=2022; subject=案件 change=decrease period=2024
    单产由2021年的⟦410⟧、⟦380⟧和⟦350公斤⟧提高到⟦450⟧、⟦400⟧和⟦360公斤⟧。 => period=2021; period=2021; period=2021; role=item; role=item; role=item
    油菜种植面积⟦6.2万亩⟧，产量⟦1.1万吨⟧。 => subject=油菜种植面积; subject=油菜产量
    农户收入不断增加：2022年每户⟦2.1万元⟧，2023年每户⟦2.6万元⟧。 => subject=农户收入 period=2022; subject=农户收入 period=2023
    到丰收的2023年达⟦520公斤⟧。 => subject= period=2023
    降幅最大的行业为水泥、钢材和玻璃业，下降幅度分别达⟦9%⟧、⟦6%⟧和⟦4%⟧。 => subject=水泥下降幅度 change=decrease; subject=钢材下降幅度; subject=玻璃业下降幅度
    ⟦12个⟧乡镇⟦46个⟧村遭受冰雹灾害。 => subject=乡镇; subject=村
    在城东工业园建设标准厂房⟦8万平方米⟧。 => subject=标准厂房 action=建设
    变电设备累计平均利用⟦3100小时⟧。 => subject=变电设备 action=利用
    粮食产量比十年前提高⟦20%⟧。 => subject=粮食产量 action=提高 change=increase
    我县将严守生态红线，造林⟦3万亩⟧。 => subject=造林 status=planned
    修建了水渠⟦12公里⟧，打机井⟦40眼⟧。 => subject=水渠 action=修建; subject=机井 action=打
    在湟中县、互助县等地推广良种⟦5万亩⟧。 => subject=良种 place=
    自2020年以来连续⟦4年⟧获奖。 => period=2020/2023
    2月3日以来，接诊患者⟦320人⟧。 => period=2024-02-03/..
    今年上半年，全縣地區生產總值⟦21.3億元⟧，同比增長⟦6.2%⟧。 => subject=地區生產總值 status=achieved period=2024-01/2024-06 place=湟源县; subject=地區生產總值 change=increase sector=other
    我国对日本、韩国进出口分别为⟦2.1亿元⟧、⟦1.6亿元⟧。 => subject=日本进出口; subject=韩国进出口
    全县人口与2010年普查的⟦11.1万人⟧相比，增加⟦1200人⟧。 => subject=人口; subject=人口 change=increase
    轻工业在全部工业中的比重由⟦40%⟧上升到⟦46%⟧。 => subject=轻工业比重; subject=轻工业比重 change=increase
    推进⟦1.2万亩⟧的高标准农田建设。 => subject=高标准农田建设
    康源公司年产⟦3万吨⟧有机肥项目投产。 => subject=有机肥项目
    在建的⟦6所⟧学校年底完工。 => subject=学校 status=ongoing
    消防队派出⟦36人⟧赶赴现场，出动⟦4辆⟧消防车。 => subject=人 action=派出; subject=消防车
    截至9月底，完成投资⟦72亿元⟧，占年度投资计划的⟦81%⟧。 => subject=投资 status=achieved; status=achieved
    今年的产值将比2023年的⟦20亿元⟧增长⟦一成⟧。 => period=2023; subject=产值 status=planned
    截至3月5日，救出群众⟦20人⟧。疏散群众⟦300人⟧。 => period=2024-03-05; period=2024-03-05
    据新华社3月6日电，全县植树⟦8000亩⟧。 => period=
    全国人口普查登记⟦11.2万人⟧。 => place=湟源县
    今年冬春水利建设计划完成土石方⟦300万方⟧。 => subject=土石方 status=planned
    规上工业增加值下降⟦2%⟧；增速由负转正，增长⟦0.7%⟧。 => subject=规上工业增加值; subject=规上工业增加值 change=increase
    ⟦七成⟧以上企业实现增长。 => subject=企业
    今年卖给国家⟦3万斤⟧公粮。 => subject=公粮 action=卖给
    为⟦20万人⟧提供饮用水。 => subject=人
    2023年产量比2020年⟦翻了一番⟧。 => subject=产量 period=2023 change=increase
    2023年开工，水库总库容⟦203万立方米⟧。 => subject=水库总库容
    县公安局将⟦12名⟧嫌疑人押解回县。 => status=achieved
    我县电信诈骗案件共立案⟦86起⟧。 => subject=电信诈骗案件 action=立案
    2020年产值⟦2260万元⟧，比修路前的2016年增长⟦20%⟧；利润⟦90万元⟧。 => period=2020; period=2020; subject=利润 period=2020
    2021年、2022年，全县汽车销量连续迈上⟦2万辆⟧、⟦3万辆⟧台阶。 => subject=汽车销量 period=2021; subject=汽车销量 period=2022
    2021年和2022年两年造林⟦5.2万亩⟧。 => subject=造林 period=2021/2022
    粮食、蔬菜、果品等产业都有增长，增速分别达到⟦4%⟧、⟦6%⟧和⟦5%⟧。 => subject=粮食增速 change=increase; subject=蔬菜增速; subject=果品增速
    规上工业增加值增长⟦6.2%⟧，高于全省平均水平⟦1.1个百分点⟧。 => subject=规上工业增加值; subject=规上工业增加值 action=高于
    地区生产总值⟦56亿元⟧；一般公共预算收入迈过⟦亿元⟧大关，达⟦1.2亿元⟧。 => subject=地区生产总值; subject=一般公共预算收入; subject=一般公共预算收入
    公司员工扩招，达到⟦260名⟧。 => subject=公司员工扩招 action=达到
    培育出的新品种，每亩能够达到⟦3万公斤⟧。 => subject=新品种
    受降雨影响，干流水位⟦31.8米⟧，流量⟦9840立方米每秒⟧，较昨日上涨⟦0.9米⟧。 => subject=干流水位; subject=流量; subject=干流水位 change=increase
    青椒涨幅最大，达⟦17.3%⟧。 => subject=青椒涨幅 change=increase
    工业总产值（这种产值按不变价格计算），比2020年增长了⟦77.5%⟧。 => subject=工业总产值 change=increase
    地级市1至7月投资增速前三名：西宁市增长⟦36%⟧，海东市增长⟦7%⟧。 => subject=投资增速; subject=投资增速
    五年内进行建设的规模较大的纺织厂，共有⟦39个⟧。 => subject=纺织厂
    3月当月用电量⟦53万千瓦时⟧，由去年同期下降⟦5%⟧转为增长⟦21%⟧。 => subject=用电量; subject=用电量 change=decrease; subject=用电量 change=increase
    2023年全县农村居民人均可支配收入高出全省平均水平⟦6%⟧。 => subject=农村居民人均可支配收入 action=高出
    该县尚有⟦27条⟧共⟦320公里⟧通村水泥路。 => subject=通村水泥路; subject=通村水泥路
    提高学生营养改善计划补助标准，⟦3700多名⟧学生受益。 => subject=学生 status=achieved
    将科技企业加计扣除比例从⟦75%⟧提高到⟦100%⟧。 => subject=科技企业加计扣除比例; subject=科技企业加计扣除比例 change=increase
    围绕建成通组公路⟦2.5万公里⟧的目标任务。新建学校⟦3所⟧。 => subject=通组公路 status=planned; subject=学校 status=achieved
    村民组通畅率从2017年6月的⟦69.5%⟧提高至⟦81.4%⟧。 => subject=村民组通畅率 period=2017-06; subject=村民组通畅率 period=
    港口完成货物吞吐量⟦20亿吨⟧、集装箱吞吐量⟦1367万箱⟧，同比增长⟦1%⟧、⟦6%⟧。 => subject=货物吞吐量; subject=集装箱吞吐量; subject=货物吞吐量; subject=集装箱吞吐量
    淘汰老旧客船⟦1艘⟧/⟦216客位⟧。 => subject=老旧客船; subject=老旧客船
    金融资产增长⟦107%⟧，达到⟦472亿元⟧；债权投资也增长⟦41%⟧，达到⟦113亿元⟧。 => subject=金融资产; subject=金融资产; subject=债权投资; subject=债权投资
    具体而言，营收占比最大的是佣金净收入，为⟦24亿元⟧。 => subject=佣金净收入
    县里计划新改建公路⟦114公里⟧。今年新改建公路⟦46公里⟧，完成了⟦8个⟧村的任务。 => status=planned; status=achieved; status=achieved
    从2016年到2019年的四年中，仍有⟦三分之一⟧的县粮食减产。 => period=2016/2019
    平均亩产比普通大棚高出近⟦2万元⟧。 => subject=亩产
    一年下来能让他家增收⟦7万元⟧。 => subject=增收 change=increase
    在小河沟村打造⟦100亩⟧高标准第八代大棚，⟦20个⟧长约⟦100米⟧、宽约⟦10米⟧的日光温室已种上菜。 => subject=高标准第八代大棚; subject=日光温室; subject=长; subject=日光温室
    粮经比由上年的⟦62∶38⟧调整为⟦55∶45⟧。 => subject=粮经比; subject=粮经比
    全区⟦86所⟧中小学迎来⟦7.3万名⟧学生。 => subject=中小学; subject=学生
    开发新产品⟦47个⟧，其中⟦9个⟧填补国内空白。 => subject=新产品; subject=新产品
    企业数量从⟦214家⟧扩充至⟦457家⟧，建成孵化器⟦18家⟧。 => subject=企业数量; subject=企业数量 change=increase; subject=孵化器
    村集体还计划投资⟦180万元⟧建一座⟦500吨⟧的冷库。 => subject=冷库 status=planned; subject=冷库
    全村⟦312户⟧⟦1286口⟧人。 => subject=户; subject=人
    该公司始建于1987年，2004年转制为民营企业。公司占地面积⟦3.8万平方米⟧。 => period=
    投资完成率⟦54%⟧，高于去年投资时序进度⟦3.8个百分点⟧。全市固定资产投资增长⟦3%⟧。 => subject=投资完成率; period=; subject=固定资产投资 period=
    今年1至5月工业生产总值计划完成⟦102.6%⟧，比上年同期增长⟦33.3%⟧。 => subject=工业生产总值计划 status=achieved; status=achieved change=increase
    到5月份为止，全国投资总额完成年计划⟦27%⟧，去年同期则完成⟦24%⟧。 => status=achieved; status=achieved period=2023-05
    第一产业实现增加值⟦6亿元⟧、第二产业⟦9亿元⟧。 => subject=第一产业增加值; subject=第二产业增加值
    “老三样”产品合计出口⟦6.1亿元⟧。 => subject=“老三样”产品合计出口
    工业增加值增长⟦9%⟧。从月度看，7月份增长⟦5%⟧。 => subject=工业增加值; subject=工业增加值 period=2024-07
    县教育局计划分别实施⟦3所⟧新建学校工程。 => subject=新建学校工程 status=planned
    按照“⟦15平方公里⟧”的规划，新区分三期建设。 => subject=规划
    热力生产和供应业增长⟦8%⟧。 => subject=热力生产和供应业
    返还了⟦295笔⟧、⟦238万元⟧被骗资金。 => subject=被骗资金; subject=被骗资金
    """
}
