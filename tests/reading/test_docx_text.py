from __future__ import annotations

from pathlib import Path

import docx
import pytest
from made_docx import cell, made, para, row, run, table, texts

from lkipaudit.document import Heading, Paragraph
from lkipaudit.reading.docx import read_docx

BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
)


RAISED = '<w:vertAlign w:val="superscript"/>'


def field(mark: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>'


def only(folder: Path, inner: str) -> str:
    (text,) = texts(made(folder, f"<w:p>{inner}</w:p>"))
    return text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"{run('Nilai ')}<w:ins>{run('80')}</w:ins><w:del><w:r><w:delText>70</w:delText></w:r></w:del>", "Nilai 80"),
        (f"<w:moveTo>{run('di sini')}</w:moveTo><w:moveFrom>{run('di sana')}</w:moveFrom>", "di sini"),
        (f"<w:ins><w:del>{run('dihapus kemudian')}</w:del></w:ins>{run('tetap')}", "tetap"),
        (f"<w:hyperlink>{run('tautan')}</w:hyperlink>", "tautan"),
        (f"<w:smartTag>{run('kota')}</w:smartTag>{run(' contoh')}", "kota contoh"),
        (f"<w:fldSimple w:instr='PAGE'>{run('7')}</w:fldSimple>", "7"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('isian')}</w:sdtContent></w:sdt>", "isian"),
        (f"{field('begin')}<w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r>{field('separate')}{run('1.234')}{field('end')}", "1.234"),
        (
            f"{field('begin')}{field('begin')}{field('separate')}{run('syarat')}{field('end')}{field('separate')}{run('hasil')}{field('end')}",
            "hasil",
        ),
        (f"{run('a')}<w:r><w:tab/></w:r>{run('b')}<w:r><w:ptab/></w:r>{run('c')}", "a b c"),
        (f"{run('satu')}<w:r><w:br/></w:r>{run('dua')}<w:r><w:cr/></w:r>{run('tiga')}", "satu\ndua\ntiga"),
        (f"{run('RKA')}<w:r><w:noBreakHyphen/></w:r>{run('SKPD')}", "RKA-SKPD"),
        (run("ang") + "<w:r><w:softHyphen/></w:r>" + run("ga\u00adran"), "anggaran"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 90"), "≥ 90"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>', "\ufffd"),
        ('<w:r><w:sym w:font="Arial" w:char="0041"/></w:r>', "A"),
        ('<w:r><w:sym w:char="bukan"/></w:r>', "\ufffd"),
        (f"{run('5.000')}{run('1', RAISED)}", "5.000¹"),
        (f"{run('tampak')}{run('tersembunyi', '<w:vanish/>')}", "tampak"),
        (run("Bab", "<w:caps/>"), "BAB"),
        (run("Bab", '<w:caps w:val="0"/>'), "Bab"),
        (f"{run('  dua')}{run('   kata  ')}", "dua kata"),
        ("<w:r><w:t>49<!-- catatan -->.450</w:t></w:r>", "49.450"),
        ("<w:r><w:t>\n  teks\n  rapi\n</w:t></w:r>", "teks rapi"),
        ("<w:ruby><w:rt><w:r><w:t>atas</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>bawah</w:t></w:r></w:rubyBase></w:ruby>", "bawah"),
    ],
)
def test_what_word_shows_of_a_paragraph(tmp_path: Path, inner: str, text: str) -> None:
    assert only(tmp_path, inner) == text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<m:f><m:num>{a}</m:num><m:den>{b}</m:den></m:f>{x}", "99 / 100 x 100"),
        ("<m:f><m:num>{ab}</m:num><m:den>{b}</m:den></m:f>", "(99+1) / 100"),
        ("<m:sSup><m:e>{b}</m:e><m:sup>{two}</m:sup></m:sSup>", "100²"),
        ("<m:sSup><m:e>{b}</m:e><m:sup>{n}</m:sup></m:sSup>", "100^n"),
        ("<m:d><m:e>{a}</m:e></m:d>", "(99)"),
        ('<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e>{a}</m:e></m:d>', "|99|"),
        ("<m:rad><m:e>{b}</m:e></m:rad>", "√100"),
        ("<w:del>{a}</w:del>{b}", "100"),
    ],
)
def test_equations_in_one_line(tmp_path: Path, inner: str, text: str) -> None:
    named = {"a": "99", "b": "100", "ab": "99+1", "x": " x 100", "two": "2", "n": "n"}
    filled = inner.format(**{name: f"<m:r><m:t>{content}</m:t></m:r>" for name, content in named.items()})
    assert only(tmp_path, f"<m:oMathPara><m:oMath>{filled}</m:oMath></m:oMathPara>") == text


def test_a_field_left_open_hides_nothing_of_the_next_paragraph(tmp_path: Path) -> None:
    opened = f"<w:p>{field('begin')}<w:r><w:instrText>TOC</w:instrText></w:r></w:p>"
    assert texts(made(tmp_path, opened + para("Isi"))) == ["Isi"]


def test_blocks_in_what_wraps_them(tmp_path: Path) -> None:
    body = (
        f"<w:sdt><w:sdtContent>{para('a')}<w:customXml>{para('b')}</w:customXml></w:sdtContent></w:sdt>"
        f"<w:ins>{para('c')}</w:ins><w:del>{para('tidak')}</w:del>"
        f"<mc:AlternateContent><mc:Choice>{para('d')}</mc:Choice><mc:Fallback>{para('tidak')}</mc:Fallback></mc:AlternateContent>"
        "<mc:AlternateContent><mc:Fallback/></mc:AlternateContent>"
    )
    assert texts(made(tmp_path, body)) == ["a", "b", "c", "d"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    whole = f"<w:p><w:pPr>{gone}</w:pPr><w:del><w:r><w:delText>hilang</w:delText></w:r></w:del></w:p>"
    body = para("Sasaran ", properties=gone) + para("tercapai.") + whole + para("Akhir", properties=gone)
    assert texts(made(tmp_path, body)) == ["Sasaran tercapai.", "Akhir"]


def test_text_boxes_stand_once_after_their_paragraph(tmp_path: Path) -> None:
    body = para(run("Sebelum"), f"<w:r>{BOX.format(para('di kotak') + para('dua'))}</w:r>") + para("Sesudah")
    document = made(tmp_path, body)
    assert texts(document) == ["Sebelum", "di kotak", "dua", "Sesudah"]
    assert document.blocks[1].place.path == ("kotak teks 1", "paragraf 1")
    assert document.blocks[3].place.path == ("paragraf 2",)


def test_an_old_text_box(tmp_path: Path) -> None:
    shape = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{para('lama')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert texts(made(tmp_path, para(shape))) == ["lama"]


def test_footnotes_and_endnotes_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    body = para(
        run("12,5"),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
        '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="3"/></w:r>',
        '<w:r><w:footnoteReference w:id="99"/></w:r>',
    ) + para("Lanjut")
    foot = f'<w:footnote w:id="2">{para("Sumber data")}</w:footnote><w:footnote w:id="3">{para("tidak dirujuk")}</w:footnote>'
    end = f'<w:endnote w:id="2">{para("Catatan penutup")}</w:endnote>'
    document = made(tmp_path, body, footnotes=foot, endnotes=end)
    assert texts(document) == ["12,5", "Sumber data", "Lanjut", "Catatan penutup"]
    assert document.blocks[1].place.path == ("catatan kaki 1", "paragraf 1")
    assert document.blocks[3].place.path == ("catatan akhir 1", "paragraf 1")


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Anak"><w:basedOn w:val="Judul1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="DaftarIsi"><w:basedOn w:val="Judul1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="J3"><w:name w:val="Judul 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Lingkar"><w:basedOn w:val="Lingkar"/></w:style>
<w:style w:type="character" w:styleId="Kuat"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ('<w:pStyle w:val="Judul1"/>', 1),
        ('<w:pStyle w:val="Anak"/>', 2),
        ('<w:pStyle w:val="J3"/>', 3),
        ('<w:outlineLvl w:val="3"/>', 4),
        ('<w:pStyle w:val="DaftarIsi"/>', None),
        ('<w:pStyle w:val="Judul1"/><w:outlineLvl w:val="9"/>', None),
        ('<w:pStyle w:val="Lingkar"/>', None),
        ('<w:pStyle w:val="TidakAda"/>', None),
        ("", None),
    ],
)
def test_headings_by_style_and_outline_level(tmp_path: Path, properties: str, level: int | None) -> None:
    (block,) = made(tmp_path, para("Pendahuluan", properties=properties), styles=STYLES).blocks
    assert (block.level if isinstance(block, Heading) else None) == level
    assert block.place.path == (("judul 1",) if level else ("paragraf 1",))


@pytest.mark.parametrize(
    ("runs", "properties", "bold", "size"),
    [
        (run("tebal", "<w:b/>"), "", True, 11.0),
        (run("tebal sekali", "<w:b/>") + run(" biasa"), "", True, 11.0),
        (run("tebal", "<w:b/>") + run(" tidak tebal"), "", False, 11.0),
        (run("biasa", '<w:b w:val="false"/>'), '<w:pStyle w:val="DaftarIsi"/>', False, 14.0),
        (run("tebal"), '<w:pStyle w:val="DaftarIsi"/>', True, 14.0),
        (run("tebal", '<w:rStyle w:val="Kuat"/>'), "", True, 11.0),
        (run("berbalik", '<w:rStyle w:val="Kuat"/>'), '<w:pStyle w:val="DaftarIsi"/>', False, 14.0),
        (run("kecil", '<w:sz w:val="19"/>'), "", False, 9.5),
    ],
)
def test_bold_and_size(tmp_path: Path, runs: str, properties: str, bold: bool, size: float) -> None:
    (block,) = made(tmp_path, para(runs, properties=properties), styles=STYLES).blocks
    assert isinstance(block, Paragraph)
    assert (block.bold, block.size) == (bold, size)


def test_a_document_of_python_docx(tmp_path: Path) -> None:
    source = docx.Document()
    source.add_heading("BAB I PENDAHULUAN", 1)
    source.add_paragraph("Isi bab.")
    source.add_table(1, 2).cell(0, 1).text = "sel"
    source.save(str(tmp_path / "a.docx"))
    seen: list[tuple[int, int]] = []
    document = read_docx(tmp_path / "a.docx", source=4, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 1)]
    assert (document.source.format, document.source.pages, document.pages) == ("docx", None, ())
    heading, prose = document.blocks[:2]
    assert isinstance(heading, Heading)
    assert (heading.text, heading.level, heading.place.source) == ("BAB I PENDAHULUAN", 1, 4)
    assert isinstance(prose, Paragraph)
    assert [one.text for one in document.tables[0].cells] == ["", "sel"]


def test_notes_and_boxes_of_a_cell_stand_after_the_table(tmp_path: Path) -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = table(row(cell(para(run("98"), note, f"<w:r>{BOX.format(para('kotak'))}</w:r>")), "b"))
    document = made(tmp_path, body, footnotes=f'<w:footnote w:id="2">{para("sementara")}</w:footnote>')
    assert [one.text for one in document.tables[0].cells] == ["98", "b"]
    assert texts(document) == ["kotak", "sementara"]
