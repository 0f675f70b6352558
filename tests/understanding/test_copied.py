"""What was copied within a report: only what surely still speaks of another thing is told."""

from __future__ import annotations

import pytest
from tables import vocabulary

from lkipaudit.model import Model
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand


def model(text: str) -> Model:
    return understand([read_markdown(f"# LAPORAN KINERJA DINAS CONTOH TAHUN 2021\n\n{text}")], vocabulary())


BUDGET = """
## Realisasi Anggaran
{said}

| No | Program | {head} | Realisasi | % |
|----|---------|--------|-----------|---|
| 1  | Program Penghijauan Jalan Kota | 49.950.000 | 49.450.000 | 99,00 |
| 2  | Program Perawatan Kebun Bibit  | 30.001.000 | 15.000.000 | 50,00 |
|    | Jumlah | 79.951.000 | 64.450.000 | 80,61 |
"""


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("Anggaran tahun 2020 sebesar Rp79.951.000.", ["2020"]),
        ("Realisasi tahun anggaran 2019 adalah Rp 64.450.000,00.", ["2019"]),
        ("Anggaran tahun 2021 sebesar Rp79.951.000.", ["2021"]),
        ("Anggaran tahun 2020 dan tahun 2021 sebesar Rp79.951.000.", []),
        ("Anggaran tahun 2020 sebesar Rp79.950.000.", []),
        ("Menurut Peraturan Daerah Nomor 5 Tahun 2020 anggarannya sebesar Rp79.951.000.", []),
    ],
)
def test_the_year_of_a_sentence_with_the_own_total(said: str, years: list[str]) -> None:
    assert [str(one.tahun.value) for one in model(BUDGET.format(said=said, head="Anggaran")).total_tahun] == years


NOTES = """
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian | Keterangan |
|----|-------------------|--------|-----------|---------|------------|
| 1  | Indeks Mutu Taman | 80 | 80 | 100 | {first} |
| 2  | Indeks Mutu Jalan | 70 | 70 | 100 | {second} |
"""


@pytest.mark.parametrize(
    ("first", "second", "copied"),
    [
        ("Hasil survei Indeks Mutu Taman bulan Mei", "Hasil survei Indeks Mutu Taman bulan Mei", [False, True]),
        ("Hasil survei Indeks Mutu Taman bulan Mei", "Hasil survei Indeks Mutu Jalan bulan Mei", [False, False]),
        ("Hasil survei Indeks Mutu Taman bulan Mei", "Naik karena Indeks Mutu Taman juga naik", [False]),
        ("Hasil survei Indeks Mutu Taman dan Indeks Mutu Jalan", "Hasil survei Indeks Mutu Taman dan Indeks Mutu Jalan", []),
        ("Hasil survei bulan Mei kemarin", "Hasil survei bulan Mei kemarin", []),
    ],
)
def test_a_note_that_names_the_indicator_of_another_row(first: str, second: str, copied: list[bool]) -> None:
    assert [one.salinan for one in model(NOTES.format(first=first, second=second)).keterangan_indikator] == copied


ONE, TWO = "Program Penghijauan Jalan Kota", "Program Perawatan Kebun Bibit"
RESULT = "Hasil pelaksanaan {} tahun ini antara lain pohon peneduh."


@pytest.mark.parametrize(
    ("sentences", "copied"),
    [
        ((f"{ONE} ditunjang dua kegiatan.", RESULT.format(ONE), f"{TWO} ditunjang dua kegiatan.", RESULT.format(ONE)), [False, True]),
        ((f"{ONE} ditunjang dua kegiatan.", RESULT.format(ONE), f"{TWO} ditunjang dua kegiatan.", RESULT.format(TWO)), []),
        ((f"{TWO} ditunjang dua kegiatan.", RESULT.format(ONE), f"{TWO} ditunjang dua kegiatan.", RESULT.format(ONE)), []),
        ((f"{TWO} ditunjang dua kegiatan.", "Uraiannya ada di bawah ini semua.", RESULT.format(ONE)), []),
    ],
)
def test_a_sentence_repeated_under_another_programme(sentences: tuple[str, ...], copied: list[bool]) -> None:
    found = model(BUDGET.format(said="\n\n".join(sentences), head="Anggaran")).kalimat_salinan
    assert [one.salinan for one in found] == copied


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("Jumlah pegawai sebanyak 42 orang.", [True]),
        ("Jumlah pegawai sebanyak 42 unit.", [False]),
        ("Sarana prasarana yang tersedia sebanyak 1.118 orang.", [False]),
        ("Jumlah pegawai sebanyak 42 atau 78 %.", []),
        ("Pegawai menerima komputer, sebanyak 42 unit.", []),
    ],
)
def test_the_unit_of_people_and_things(said: str, fits: list[bool]) -> None:
    assert [one.sesuai for one in model(said).satuan_sebutan] == fits


LIST = """
Misi daerah adalah sebagai berikut:

1. Menata taman kota agar nyaman bagi semua warga

2. Merawat pohon peneduh di semua jalan utama kota

3. Membuka jalur sepeda di sepanjang tepi sungai

Uraiannya menyusul.

{said}
"""


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Dinas mendukung misi ke-3 yaitu Merawat pohon peneduh di semua jalan utama kota.", [(3, 2)]),
        ("Dinas mendukung Misi II: Merawat pohon peneduh di semua jalan utama kota.", [(2, 2)]),
        ('Dinas mendukung misi pertama, yakni "Membuka jalur sepeda di sepanjang tepi sungai".', [(1, 3)]),
        ("Dinas mendukung misi ketiga yaitu Melatih juru taman di setiap kelurahan kota.", []),
        ("Dinas mendukung misi ke-5 yaitu Merawat pohon peneduh di semua jalan utama kota.", []),
    ],
)
def test_an_item_named_by_its_place(said: str, numbers: list[tuple[int, int]]) -> None:
    assert [(int(one.disebut.value or 0), int(one.nomor.value or 0)) for one in model(LIST.format(said=said)).urutan_butir] == numbers


def test_the_items_under_a_heading_need_no_numbers() -> None:
    text = """
## C. Sasaran

{bullet} Meningkatnya mutu taman kota bagi semua warga

{bullet} Meningkatnya kebersihan jalan utama di kota

## D. Uraian

Indikator ini menjadi tolok ukur sasaran pertama yaitu "Meningkatnya kebersihan jalan utama di kota".
"""
    found = model(text.format(bullet="•")).urutan_butir
    assert [(str(one.disebut.value), str(one.nomor.value)) for one in found] == [("1", "2")]


PROMISE = """
# BAB II PERJANJIAN KINERJA
| No | Indikator Kinerja | Target |
|----|-------------------|--------|
| 1  | Luas taman terawat | 40 |
| 2  | Jumlah pohon peneduh | 90 |
| 3  | Panjang jalur sepeda | 12 |

{planned}

# BAB III AKUNTABILITAS KINERJA
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian |
|----|-------------------|--------|-----------|---------|
| 1  | Luas taman terawat | 40 | 40 | 100 |
| 2  | Jumlah pohon peneduh | 90 | 90 | 100 |
{rows}
"""
THIRD, STRANGE, MORE = (
    f"| {at} | {name} | 70 | 70 | 100 |"
    for at, name in enumerate(("Panjang jalur sepeda", "Indeks kecakapan petugas kebun", "Banyaknya lampu hias"), 3)
)


@pytest.mark.parametrize(
    ("rows", "planned", "strangers"),
    [
        ([THIRD, STRANGE], "", ["Indeks kecakapan petugas kebun"]),
        ([THIRD, STRANGE], "Diukur pula indeks kecakapan petugas kebun.", []),
        ([THIRD], "", []),
        ([STRANGE, MORE], "", []),
    ],
)
def test_an_indicator_that_nobody_promised(rows: list[str], planned: str, strangers: list[str]) -> None:
    found = model(PROMISE.format(rows="\n".join(rows), planned=planned)).indikator_hasil
    assert [one.indikator.raw for one in found if not one.dijanjikan] == strangers


LISTS = """
# BAB II PERENCANAAN KINERJA
Kebijakan dinas adalah sebagai berikut:

{first}

Tabel berikut memuat kebijakan itu.

| Kebijakan | Program |
|-----------|---------|
{second}
"""
PARKS, TREES, PATHS, LAMPS = (
    "Menata taman kota agar nyaman bagi semua warga",
    "Merawat pohon peneduh di semua jalan utama",
    "Membuka jalur sepeda di sepanjang tepi sungai",
    "Mengganti lampu jalan yang sudah padam",
)


def listed(first: list[str], second: list[str], start: int = 1) -> Model:
    items = "\n\n".join(f"{at}. {item}" for at, item in enumerate(first, 1))
    rows = "\n".join(f"| {at}. {item} | Program Kota |" for at, item in enumerate(second, start))
    return model(LISTS.format(first=items, second=rows))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ([PARKS, TREES, PATHS], [PARKS, TREES, PATHS], [""]),
        ([PARKS, TREES, PATHS], [PARKS, TREES, LAMPS, PATHS], [f'"{LAMPS}" hanya ada dalam tabel']),
        ([PARKS, TREES, LAMPS, PATHS], [PARKS, TREES, PATHS], [f'"{LAMPS}" hanya ada dalam daftar']),
        ([PARKS, TREES, PATHS], [PARKS, "Pohon peneduh di semua jalan utama dirawat", PATHS], [""]),
        ([PARKS, TREES, PATHS], [PARKS, LAMPS, PATHS], [f'"{LAMPS}" hanya ada dalam tabel']),
        ([PARKS, TREES, PATHS], [PARKS, TREES, PATHS, LAMPS], []),
        ([PARKS, TREES, PATHS], [LAMPS, LAMPS, PATHS], []),
    ],
)
def test_a_list_that_is_printed_again(first: list[str], second: list[str], told: list[str]) -> None:
    assert [one.lebih for one in listed(first, second).daftar_ganda] == told


def test_a_column_that_is_not_numbered_through_is_no_list() -> None:
    assert listed([PARKS, TREES, PATHS], [PARKS, TREES, PATHS], start=2).daftar_ganda == ()


KNOWN = ("Angsana", "Bungur", "Cemara", "Dadap", "Flamboyan", "Glodokan", "Ketapang", "Mahoni")


def trees(names: tuple[str, ...], *, heading: str = "Jenis Tanaman", more: int = 0) -> str:
    rows = "\n".join(f"| {at} | {name} | {20 * at + more} |" for at, name in enumerate(names, 1))
    return f"| No | {heading} | Jumlah |\n|----|---|---|\n{rows}\n"


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (trees((*KNOWN, "Trembesi")), [(["Sonokembang"], ["Trembesi"], False)]),
        (trees(KNOWN), [(["Sonokembang"], ["Mahoni"], True)]),
        (trees((*KNOWN, "Sonokembang")), [(["Sonokembang"], ["Sonokembang"], True)]),
        (trees((*KNOWN, "Trembesi"), more=7), []),
        (trees((*KNOWN, "Trembesi"), heading="Jenis Pohon"), []),
        (trees((*KNOWN[:6], "Trembesi", "Kenari", "Asam")), []),
    ],
)
def test_a_table_of_categories_that_is_printed_again(second: str, told: list[tuple[list[str], list[str], bool]]) -> None:
    found = model(f"{trees((*KNOWN, 'Sonokembang'))}\nData itu dimuat pula di bawah ini.\n\n{second}").kategori_ganda
    assert [([x.raw for x in one.hanya_sini], [x.raw for x in one.hanya_sana], one.sama) for one in found] == told


def test_numbers_of_categories_that_one_table_lacks_are_told() -> None:
    (one,) = model(
        f"{trees((*KNOWN, 'Sonokembang'))}\nData itu dimuat pula di bawah ini.\n\n{trees((*KNOWN, 'Trembesi', 'Kenari'))}"
    ).kategori_ganda
    assert [text.raw for text in one.nomor] == ["9", "9", "10"]


def test_a_plan_or_a_fund_in_the_words_over_one_of_the_tables_does_not_part_what_prints_the_same_data() -> None:
    said = "Perawatan itu didukung dana APBD dan kegiatan bidang teknis, sesuai target tahun itu."
    (one,) = model(
        f"{said}\n\n{trees((*KNOWN, 'Sonokembang'))}\nData itu dimuat pula di bawah ini.\n\n{trees((*KNOWN, 'Trembesi'))}"
    ).kategori_ganda
    assert not one.sama


def test_the_categories_that_are_least_like_any_other_come_first() -> None:
    here, there = (*KNOWN, "Trembesi Besar", "Kenari"), (*KNOWN, "Trembesi Muda Kecil", "Asam")
    (one,) = model(f"{trees(here)}\nData itu dimuat pula di bawah ini.\n\n{trees(there)}").kategori_ganda
    assert [text.raw for text in one.hanya_sini] == ["Kenari", "Trembesi Besar"]


GOALS = """
# BAB I PENDAHULUAN
Adapun tujuan Dinas Contoh adalah “Meningkatkan mutu dan kelestarian taman kota”.

# BAB II PERENCANAAN KINERJA

TUJUAN :

“Meningkatnya mutu dan kelestarian taman kota”

{said}

# BAB III AKUNTABILITAS KINERJA
| No | {head} | Indikator | Target |
|----|--------|-----------|--------|
| 1  | {goal} | Panjang jalan bersih | 12 |
"""
STREETS = "Terwujudnya jalan yang bersih dan terang"


@pytest.mark.parametrize(
    ("said", "head", "goal", "same"),
    [
        ("", "Tujuan", STREETS, [False]),
        ("", "Tujuan", "Meningkatkan mutu serta kelestarian taman kota", [True]),
        ("", "Uraian", STREETS, []),
        (f"Dinas mendukung misi daerah untuk {STREETS.casefold()}.", "Tujuan", STREETS, []),
        (f"Tujuan lain dinas ialah “{STREETS}”. Tujuan kedua dinas adalah “{STREETS}”.", "Tujuan", STREETS, []),
        ("Tujuan RPJMD adalah “Terwujudnya warga yang sehat dan cerdas”.", "Tujuan", STREETS, [False]),
    ],
)
def test_the_goal_of_a_table_beside_the_one_that_sentences_quote(said: str, head: str, goal: str, same: list[bool]) -> None:
    assert [one.sama for one in model(GOALS.format(said=said, head=head, goal=goal)).tujuan_tabel] == same
