"""Writes pages as no editor would: real shapes of newspaper text with everything that trips formats.

    generate_pages.py FOLDER [COUNT]

The same pages every time. All sentences are made up. Some files are no pages at all: empty, binary,
in other encodings, with bytes that mean nothing, under names that need quoting everywhere.
"""
import random
import sys
from pathlib import Path

folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 240
folder.mkdir(parents=True, exist_ok=True)

PLACES = ["大通县", "湟中区", "共和县", "门源县", "平安区", "贵德县", "都兰县", "天峻县"]
NAMES = ["马文华", "李海英", "赵国强", "才让多杰", "王秀兰"]
SUBJECTS = ["高标准农田", "光伏电站", "农村公路", "冷链仓库", "人工造林", "棚户区改造", "数据中心", "牦牛养殖基地"]
UNITS = ["万亩", "公里", "万千瓦", "亿元", "座", "户", "万吨", "%", "个", "人次", "立方米", "万元"]
VERBS = ["计划建设", "已完成", "将投资", "力争达到", "新增", "正在推进"]
HAZARDS = [
    "“引号”", '"quoted"', "a,b;c\td", "=cmd|' /C calc'!A0", "+1-2", "-3+4", "@SUM(A1)", "＝1+1",
    "<script>alert(1)</script>", "<b>粗</b>", "]]>", "&amp; & &lt;", "👩🏽‍🚀🇨🇳", "\ue123\U0010fffd",
    "𠮷野家", "e\u0301\u0300", "\u200b\u202e", "\u2028", "\ufffe", "\x00", "\x01", "_x0041_", "\\N", "NULL",
    "'=1+1", "{{mustache}}", "${js}", "</textarea>", "--><!--", "%00", "1E5", "007", "3/5", "TRUE",
]


def sentence(dice):
    value = dice.choice([str(dice.randint(1, 900)), f"{dice.uniform(1, 99):.2f}", "三十", "近百", "1800多"])
    words = f"{dice.choice(['今年', '到2027年', '“十五五”期间', '去年', ''])}{dice.choice(PLACES)}"
    words += f"{dice.choice(VERBS)}{dice.choice(SUBJECTS)}{value}{dice.choice(UNITS)}"
    if dice.random() < 0.3:
        words += f"，增长{dice.uniform(0, 30):.1f}%"
    if dice.random() < 0.1:
        words += f"，落实“五抓两促”和“{dice.choice('三四六')}个提升”"
    if dice.random() < 0.1:
        words = f"全县实现地区生产总值{dice.uniform(20, 400):.2f}亿元，同比增长{dice.uniform(1, 9):.1f}%"
    if dice.random() < 0.15:
        words += dice.choice(HAZARDS)
    return words + "。"


def columns(text, width=17):
    return "\n".join(text[start:start + width] for start in range(0, len(text), width))


def page(dice):
    parts = []
    for _ in range(dice.randint(1, 4)):
        title = f"{dice.choice(PLACES)}{dice.choice(['着力', '全力', '加快'])}推进{dice.choice(SUBJECTS)}建设"
        if dice.random() < 0.2:
            title = dice.choice(HAZARDS) + title
        body = "".join(sentence(dice) for _ in range(dice.randint(3, 14)))
        points = "".join(f"{mark}是{sentence(dice)}" for mark in "一二三"[:dice.randint(0, 3)])
        parts.append(
            f"{title}\n□{dice.choice(PLACES)}县长 {dice.choice(NAMES)}\n"
            + columns(f"　　本报讯（记者 {dice.choice(NAMES)}）{body}") + "\n" + columns(f"　　{points}"))
    return "\n\n".join(parts) + "\n"


def content(number, dice):
    text = page(dice)
    kind = number % 24
    if kind == 1: return text.encode("gb18030", "replace")
    if kind == 2: return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    if kind == 3: return text.encode("utf-16")
    if kind == 4: return text.encode()[:-40] + b"\xed\xa0\x80\xff\xfe\x80" + text.encode()[-40:]
    if kind == 5: return b""
    if kind == 6: return " \n　\n\t".encode()
    if kind == 7: return bytes(dice.randrange(256) for _ in range(2000))
    if number == 8: return ("　　" + "".join(sentence(dice) for _ in range(1600)) + "\n").encode()
    if kind == 9: return "\n".join(HAZARDS).encode()
    return text.encode()


for number in range(count):
    name = f"{number:04}.txt"
    if number % 40 == 11:
        name = f"{number:04} \"a,b;c\" =1+1 <script>'&]]>.txt"
    (folder / name).write_bytes(content(number, random.Random(number)))
