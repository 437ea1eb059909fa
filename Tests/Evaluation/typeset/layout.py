"""How a page of the typeset set is laid out: bands of articles, each in columns of its own."""
import html

STYLE = """*{margin:0;padding:0;box-sizing:border-box} body{text-align:justify}
header,footer{display:flex;justify-content:space-between;border-bottom:1px solid;margin-bottom:8px}
.band{display:grid;margin-bottom:14px} article p{text-indent:2em} article .kicker,.subtitle,.byline{text-indent:0;text-align:center}
h1{text-align:center;font-weight:bold;line-height:1.25} h3{font-size:1em;text-align:center;break-after:avoid}
.left h3{text-align:left;text-indent:2em} .signoff{text-align:right;text-indent:0!important} .jump{text-indent:0!important}
figure{break-inside:avoid;margin:3px 0} figure div{background:#ccc} figcaption{font-size:.9em}
.vertical{display:flex;gap:8px} .vertical>.head{writing-mode:vertical-rl;text-orientation:upright} .vertical .cols{flex:1}
.box{border:1px solid;padding:5px} .box h2{text-align:center} .box h1{font-size:1.1em;text-align:left}"""


def esc(tag, text, kind=""):
    return f'<{tag} class="{kind}">{html.escape(text)}</{tag}>' if text else ""


def body_html(story, figure, rng):
    parts = [esc("p", story.get("from"), "jump")]
    for p in story["paragraphs"]:
        parts.append(esc("h3", p["text"]) if p["kind"] == "subhead" else esc("p", p["text"] + p.get("signoff", "")))
    parts += [esc("p", story.get("signoff"), "signoff"), esc("p", story.get("to"), "jump")]
    if figure:
        parts.insert(rng.randint(2, max(2, len(parts) - 2)), figure)
    return "".join(parts)


def article_html(story, columns, figure, vertical, gap, rng):
    size = rng.uniform(1.4, 1.7) + 0.25 * min(columns, 4)
    head = (esc("p", story["kicker"], "kicker") + f'<h1 style="font-size:{size:.2f}em">{html.escape(story["title"])}</h1>'
            + esc("p", story["subtitle"], "subtitle") + esc("p", story["line"], "byline")
            + esc("p", story["author"] and story["author"]["line"], "byline"))
    cols = f'<div class="cols" style="column-count:{columns};column-gap:{gap}px">{body_html(story, figure, rng)}</div>'
    side = rng.choice(["", "left"])
    return f'<article class="{"vertical" if vertical else ""} {side}"><div class="head">{head}</div>{cols}</article>'


def figure_html(writer, rng, furniture):
    caption = writer.caption()
    furniture.append(("caption", caption))
    return f'<figure><div style="height:{rng.randint(60, 130)}px"></div>{esc("figcaption", caption)}</figure>'


def box_html(writer, rng, stories, furniture, names):
    name, items = rng.choice(names), []
    furniture.append(("header", name))
    for _ in range(rng.randint(2, 3)):
        story = writer.story(120)
        stories.append(story)
        items.append(f'<h1>{html.escape(story["title"])}</h1>' + body_html(story, None, rng))
    return f'<article class="box">{esc("h2", name)}{"".join(items)}</article>'


def splits(total, rng):
    """A band's columns, parted between articles."""
    parts = []
    while total:
        n = min(total, rng.choice([1, 2, 2, 3, 3, 4, 5]))
        parts.append(n)
        total -= n
    return parts


def page_html(writer, rng, papers, boxes):
    """The page as HTML, its stories in reading order, and what is furniture on it."""
    stories, furniture = [], []
    em, columns, units = rng.choice([12, 12.5, 13, 14]), rng.randint(4, 6), rng.uniform(11.5, 16)
    gap, lines = rng.choice([10, 14, 18, 24]), rng.choice([1.35, 1.45, 1.6])
    width = round(columns * units * em + (columns - 1) * gap)

    def article(n, height):
        story = writer.story(max(130, round(height * n * units * rng.uniform(0.85, 1.1))))
        writer.sign(story)
        if rng.random() < 0.08:
            story["from"] = "（上接第一版）"
        stories.append(story)
        figure = figure_html(writer, rng, furniture) if rng.random() < (0.25 if n > 1 else 0.08) else None
        wider = n > 2 and rng.random() < 0.25
        return article_html(story, n - 1 if wider else n, figure, n > 1 and rng.random() < 0.12, gap, rng)

    def cell(n, height):
        if rng.random() < 0.12 and len(writer.left) > 4:
            return box_html(writer, rng, stories, furniture, boxes)
        if height > 16 and rng.random() < 0.3:
            return f"<div>{article(n, height * 0.45)}<br>{article(n, height * 0.45)}</div>"
        return article(n, height)

    bands = []
    for index in range(rng.randint(2, 3)):
        height, cells = rng.choice([10, 14, 20, 28]), []
        parts = splits(columns, rng)
        for n in parts:
            if len(writer.left) > 3:
                cells.append((n, cell(n, height)))
        tracks = " ".join(f"{n * units * em + (n - 1) * gap:.0f}px" for n, _ in cells)
        bands.append(f'<div class="band" style="grid-template-columns:{tracks};column-gap:{gap + 4}px">{"".join(c for _, c in cells)}</div>')
    paper, day = rng.choice(papers), f"20{rng.randint(10, 25)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    heads = [f"{rng.randint(1, 8)}", rng.choice(["要闻", "综合新闻", "县区新闻", "专版"]), paper,
             f"{day} 星期{rng.choice('一二三四五六日')} 责编：{writer.name()} 校对：{writer.name()}"]
    heads[0] = rng.choice(["第{}版", "{}版", "A{}"]).format(heads[0])
    rng.shuffle(heads)
    foot = rng.choice([None, f"编辑：{writer.name()} 电话：0{rng.randint(300, 999)}-{rng.randint(2000000, 8999999)}"])
    furniture += [("header", t) for t in heads] + ([("footer", foot)] if foot else [])
    font = rng.choice(["Noto Serif CJK SC", "Noto Sans CJK SC"])
    style = f"@page{{size:{width + 90}px 2400px;margin:36px 40px}}body{{font:{em}px/{lines} '{font}';width:{width}px}}"
    page = (f"<header>{''.join(esc('span', t) for t in heads)}</header>{''.join(bands)}" + (f"<footer>{esc('span', foot)}</footer>" if foot else ""))
    return {"html": page, "style": style, "stories": stories, "furniture": furniture}
