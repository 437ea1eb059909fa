internal import Newspaper

extension Scene {
  /// Whether the character at `index`, the last of a unit, opens a word of its own: 人民, 年级.
  func opensWord(_ index: Int) -> Bool { WordsOfUnits.words.match(reading, at: index) != nil }
}

/// Words that begin with the last character of a unit.
private enum WordsOfUnits {
  static let words = WordTable(
    "山东 山西 人民 人大 人才 人均 人格 人类 人口普 年级 年代 年轻 天然 天气 天空 天下 天津 分之 分析 分布 分类 "
      + "分管 分别 度假 点燃 点击 里程 里面 角度 角色 角落 面貌 面积 方面军 方案 方向 方针 家庭 家具 家乡 "
      + "名字 名单 名胜 本地 本次 本项 本计 本人 本级 部队 手机 手段 头条 口岸 口号 路线 线路 代表 场所 场地 项目 "
      + "种植 种子 种养 节约 节能 段落 段时 声音 声明 周边 周围 周期 季节 步行 步骤 级别 条件 条例")
}
