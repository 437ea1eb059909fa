/// Chinese words for the codes that charts show; a code that is not here stands for itself.
enum Vocabulary {
  static func words(_ code: String) -> Words { Words(chinese[code] ?? code, code) }

  private static let chinese = [
    "ecology": "生态", "agriculture": "农业", "industry": "工业", "energy": "能源", "transport": "交通",
    "culture_tourism": "文旅", "education": "教育", "health": "卫生", "social": "社会", "finance": "财政金融",
    "governance": "治理", "urban_rural": "城乡建设", "other": "其他",
    "money": "金额", "area": "面积", "length": "长度", "volume": "体积", "mass": "质量", "power": "功率",
    "voltage": "电压", "temperature": "温度", "speed": "速度", "duration": "时长",
    "data": "数据量", "percent": "百分比", "percentage_point": "百分点", "multiple": "倍数", "ratio": "比",
    "count": "计数", "number": "数值",
    "planned": "计划", "ongoing": "进行", "achieved": "完成", "unsaid": "未言明",
    "error": "错误", "warning": "警告", "info": "提示",
  ]
}
