import Newspaper
import PageRepair
import Testing

/// Pages whose columns stand side by side in one line, as `pdftotext -layout` prints them.
@Suite struct LayoutTests {
  private func repaired(_ text: String) throws -> (RepairedDocument, SourceText) {
    let source = SourceText(text)
    return (try PageRepair().repair(source), source)
  }

  @Test func `a headline set vertically, and its byline, are taken out of the lines beside them`()
    throws
  {
    let (page, source) = try repaired(
      """
      青河日报                          2019年4月6日 星期六 责编：方远 美编：安平                   第4版
           一渠       三月的青石乡，溪水刚刚解 队发愁，如今只要打开闸门，半 乡里把每一段都分给了附近的农 补了水泥和钢筋。开闸那天，全
                 冻，村民就扛着铁锹走上了田 天就能浇完一个组的田。          户，谁家门前漏水谁家先看见， 村人站在堤上看水头一寸一寸往
       记者 清
      本报         埂。去年冬天修好的渠道从山脚    种了三十年地的老周算过一 手机上报一声，修渠队当天就 前走，孩子们跟着水跑。
                 绕过七个村子，今年第一次放 笔账：抽一亩水要花二十六元， 到。站里还请来退休的老石匠做          眼下秧田已经整平，合作社
        田安 进
            水    水。              现在只收六元的管护费，十亩地 顾问，教年轻人看缝、补缝、养 的育秧棚里满是新绿。罗云田
                    乡水利站站长罗云田说，渠 一季就省下两百元。他把省下的 护条石。               说，等插完秧，他们要把渠边的
            了山   长十二公里，投资四百八十万 钱买了早熟的土豆种，打算在五
                 元，能浇到两千三百亩坡地。往 月底抢一个好价钱。
                                                      下游的白杨村原本不在规划 树补齐，让路过的人有一片荫
                                                    里。听说上游通了水，村民自己 凉。
                 年这个时候，大家还在为抽水排    渠道好不好，关键看管护。 凑钱挖了一公里半的支渠，乡里

      """)
    let article = try #require(page.articles.first)
    #expect(page.articles.count == 1)
    #expect(article.text(of: .headline, in: source) == "一渠清进水了山")
    #expect(article.body.paragraphs.count == 6)
    #expect(!article.body.paragraphs.map(article.body.string).joined().contains("田安"))
  }

  @Test func `the items of a box of short news are articles, its name is none`() throws {
    let (page, source) = try repaired(
      """
      青河日报                  2019年4月6日 星期六 责编：方远 美编：安平                第4版
                   简讯                            城南菜市场换了新样
                                           城南菜市场的改造工程上周完 公布检测结果，不合格的菜当场退
           石桥村通了客车    （记者 高远）
         石桥村到县城的客车昨天开      集市换了日子       工，一百二十个摊位重新开张。新 回。
      通，早晚各两班，票价四元。村    从下月起，白杨镇的集市由    的市场铺了防滑地砖，装了排风和    附近居民最满意的是停车：后
      里的老人第一次不用走山路去赶 每旬两次改为三次，镇里在河滩     冷柜，卖鱼的摊子单独成区，地上 院的空地划出了六十个车位，前半
      集。              上平出一块停车的空地。       不再是一摊水。         个小时不要钱。
           小学添了图书角         新渠今天试水         摊主老蒋说，租金没有涨，来    （记者 高远）
         柳林小学用旧教室改出一间   南坡的新渠今天试水，三个    的人却多了三成。市场办公室每天
      图书角，六百本新书全是镇上企 组的秧田当天浇完，管水员沿渠
      业捐的，孩子们课间排队来借。 走了一遍，没有发现漏点。

      """)
    let headlines = page.articles.map { $0.text(of: .headline, in: source) }
    #expect(
      headlines == ["石桥村通了客车", "小学添了图书角", "集市换了日子", "新渠今天试水", "城南菜市场换了新样"])
    #expect(page.furniture.contains { $0.kind == .header && $0.text(in: source) == "简讯" })
    #expect(page.articles[1].reporters.map(\.name) == ["高远"])
  }

  @Test func `a page number does not take the digits of the date behind it`() throws {
    let (page, _) = try repaired(
      "A12      2005年12月23日 星期五 责编：方远 美编：安平      青河日报\n\n渠水进山\n　　溪水解冻了，村民走上田埂。\n")
    #expect(page.publicationDate == "2005-12-23")
  }

  @Test func `headlines that begin below ragged columns open a row of articles`() throws {
    let (page, source) = try repaired(
      """
      青河日报                     2019年4月6日 星期六 责编：方远 美编：安平       第4版
           乡村里唱大戏                      跨江大桥昨天合龙
        下川镇的戏台一到    是身边事，台词里有乡      跨江大桥的钢梁昨    天，从桩基到拉索没有
      周末就坐满了人，老人    音，唱腔里有泥土味，    天在江心合龙，焊花在    出过一次差错。通车以
      们带着小板凳早早来占    一场戏散了，大伙还要    夜里亮了一整晚。这座    后两岸往来只要五分
      座，孩子们在台下追着    议论好几天。团长说剧    桥长两千三百米，主塔    钟，菜农进城能省下一
      跑。镇上的剧团演的都    团三十年没有断过，靠    高一百四十米，工人们    个多小时，沿江的旅馆
                    的是村里人一碗饭一碗    在江面上干了三个冬     已经接到不少预订。
                    饭地供着，排戏就在晒
                    场上，道具都是自家做
                    的。（记者 江禾）
           南坡新渠今天试水                    城南菜市场换新样
        南坡的新渠今天试    这个时候大家还在为抽      城南菜市场的改造    不再是一摊水。摊主老
      水，三个组的秧田当天    水排队发愁，如今只要    工程上周完工，一百二    蒋说租金没有涨，来的
      浇完，管水员沿渠走了    打开闸门，半天就能浇    十个摊位重新开张，新    人却多了三成，后院的
      一遍，没有发现漏点。    完一个组的田，种了三    的市场铺了防滑地砖，    空地划出了六十个车
      渠长十二公里，能浇到    十年地的老周算过账，    装了排风和冷柜，卖鱼    位，前半个小时不要
      两千三百亩坡地，往年    一季能省两百元。      的摊子单独成区，地上    钱，附近居民都说方
                                                便。

      """)
    let headlines = page.articles.map { $0.text(of: .headline, in: source) }
    #expect(headlines == ["乡村里唱大戏", "跨江大桥昨天合龙", "南坡新渠今天试水", "城南菜市场换新样"])
    #expect(page.articles.map(\.body.paragraphs.count) == [1, 1, 1, 1])
    #expect(page.articles.first?.reporters.map(\.name) == ["江禾"])
  }
}
