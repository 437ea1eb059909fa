import Newspaper
import PageRepair
import Testing

/// Lines that hold pieces of two articles, each in columns of its own width, as `pdftotext` prints them.
@Suite struct MixedWidthTests {
  static let page = """
    青湖日报 2024年3月5日 星期二

    山前县把菌菇种成富民产业

    湖东区新建老年助餐点

    走进山前县的大棚，一簇
    村民王桂兰过去在外地打
    湖东区今年新建三十二个老年助餐点，老 加十个，并且延伸到离城较远的村子，让更多
    簇菌菇长势正好，工人们忙着 工，如今在家门口的大棚里上 人花八元就能吃上热饭，行动不便的由志愿者 老人在家门口吃上放心饭。
    采摘、分拣、装箱。去年，全 班，每月能挣四千多元，还能 送餐上门。助餐点的米面粮油由区里统一采
    八十二岁的李大爷独自生活，以前常常一
    县种植菌菇一万两千亩，带动 照看老人和孩子。她说，明年 购，价格比市场上低一成。
    锅粥吃一天。现在他每天中午走几步路就到助
    三千六百户村民增收，户均增 打算自己承包两个大棚，把日
    社区还请来退休厨师当顾问，菜谱每周一 餐点，既吃得热乎，又能和老伙计们聊聊天，
    加收入近两万元。
    子过得更红火。
    换，荤素搭配，软硬适中。目前，每天有近五 脸色比从前好多了。
    县里还要再建六个示范基
    县农业农村局还从省里请 千名老人来这里吃饭，对饭菜满意的达到九成
    为了让食材新鲜，助餐点和郊区的蔬菜基
    地，延长产业链，办好加工 来专家，手把手教村民制作菌 八。
    地签了合同，每天清晨送来当天采摘的蔬菜，
    厂，把每一朵菌菇的来历都写 棒、控制温度和湿度，今年已
    区民政局负责人介绍，明年助餐点将再增 品种不少于十种，每一批都经过检测。
    进二维码。客商扫一扫，就能 经办了十二期培训班，近千人
    看到菌菇是谁种的、什么时候 学会了种菇的本领。
    采的。

    第3版

    """

  @Test func `two articles of other widths in one block come apart`() throws {
    let source = SourceText(Self.page)
    let document = try PageRepair().repair(source)
    #expect(PageRepairProperties.fault(document, source) == nil)
    #expect(document.articles.count == 2)
    let paragraphs = document.articles.flatMap { article in
      article.body.paragraphs.map(article.body.string)
    }
    let whole = [
      "县农业农村局还从省里请来专家，手把手教村民制作菌棒、控制温度和湿度，今年已经办了十二期培训班，近千人学会了种菇的本领。",
      "湖东区今年新建三十二个老年助餐点，老人花八元就能吃上热饭，行动不便的由志愿者送餐上门。助餐点的米面粮油由区里统一采购，价格比市场上低一成。",
    ]
    for paragraph in whole { #expect(paragraphs.contains(paragraph)) }
  }
}
