"""An expression of a rule as an inspector reads it: fields by their everyday names, conditions as a sentence, arithmetic as it is."""

from __future__ import annotations

import ast
import re
from string import Formatter

RELATIONS = {
    "baris_anggaran": "setiap baris tabel anggaran",
    "baris_kinerja": "setiap indikator dalam tabel kinerja",
    "serapan_indikator": "penyerapan anggaran setiap indikator, dalam setiap tabel yang memuatnya",
    "baris_ulang": "setiap baris tabel anggaran yang dicetak lagi dengan bunyi yang sama",
    "sel_ulang": "setiap angka dalam tabel yang dicetak dua kali",
    "hubungan_kolom": "setiap baris tabel yang salah satu kolomnya dihitung dari dua kolom lain",
    "pertumbuhan_tahunan": "setiap baris tabel yang memuat angka beberapa tahun dan pertumbuhannya per tahun",
    "bab_daftar": "setiap bab dalam daftar isi yang ditemukan di tubuh laporan",
    "unsur_bab": "bab akuntabilitas kinerja, bila ada bab sesudahnya",
    "paragraf_panjang": "setiap paragraf panjang",
    "daftar_butir": "setiap daftar bernomor yang butirnya panjang",
    "rujukan": "setiap tabel atau gambar yang dirujuk dengan nomornya",
    "judul_daftar": "setiap judul bernomor dalam daftar isi",
    "urutan": "setiap deretan nomor: judul, tabel, gambar, butir, baris",
    "judul_tabel": "judul-judul tabel atau gambar setiap bab, bila nomornya menyebut bab",
    "judul_tercantum": "setiap judul dalam daftar tabel atau daftar gambar yang nomornya ada di tubuh laporan",
    "isi_daftar": "setiap judul dalam daftar isi yang ditemukan di tubuh laporan",
    "rata_rata": "setiap rata-rata yang tercetak, beserta nilai-nilainya",
    "kolom_tahun": "setiap kolom target atau realisasi satu tahun, bila tabel lain memuat nilai yang sama",
    "sisa_seratus": "setiap baris tabel yang dua kolom persentasenya pada kebanyakan baris berjumlah seratus",
    "rincian_triwulan": "setiap target atau realisasi yang dirinci per triwulan, beserta angka setahunnya",
    "target_jangka": "setiap target yang target tahun demi tahunnya dicetak tabel rencana jangka menengah",
    "deret_target": "setiap deret target tahun demi tahun suatu indikator",
    "efisiensi": "setiap baris tabel efisiensi, bila kebanyakan barisnya dihitung dengan satu cara",
    "bilangan_utuh": "setiap target dan realisasi yang menghitung orang, keluarga, dokumen, desa dan yang serupa",
    "target_akhir": "setiap target akhir periode rencana, beserta angka tahun-tahunnya",
    "persen_daftar": "setiap realisasi berupa persentase dari hal yang dihitung dalam suatu tabel",
    "target_rencana": "setiap target tahunan RPJMD atau Renstra, beserta target tahun itu di tabel lain",
    "fisik_tertimbang": "setiap realisasi fisik yang tercetak bersama realisasi fisik dan anggaran rinciannya",
    "rasio": "setiap persentase yang disebut bersama pembilang dan penyebutnya",
    "selisih": "setiap selisih yang disebut bersama kedua angkanya",
    "predikat": "setiap predikat atau kategori yang disebut bersama nilainya atau sebagai simpulan kinerja",
    "sebutan_capaian": "setiap capaian kinerja keseluruhan dalam kalimat, bila salah satunya cocok dengan rata-rata tabel",
    "sebutan_puncak": "setiap capaian atau serapan yang disebut tertinggi atau terendah, beserta tabel di dekatnya",
    "simpulan_target": "setiap simpulan bahwa semua indikator mencapai target, beserta capaian pada tabel sebelumnya",
    "hitungan": "setiap bilangan dalam kalimat yang menyebut banyaknya isi suatu daftar atau tabel",
    "sebutan_tahun": "setiap tahun dalam kalimat yang jelas perannya",
    "periode_rencana": "setiap periode rencana lima tahunan yang disebut dalam kalimat",
    "kode_baris": "setiap baris tabel anggaran yang berkode",
    "judul_capaian": "setiap tabel bertarget dalam bab akuntabilitas kinerja yang judulnya menyebut capaian atau realisasi",
    "halaman_daftar": "setiap judul daftar isi yang bernomor halaman",
    "peraturan_daerah": "setiap peraturan daerah atau kepala daerah yang menyebut daerahnya",
    "peraturan_rencana": "setiap peraturan daerah tentang rencana pembangunan yang disebut bersama periodenya",
    "batas_skala": "setiap dua kategori yang berurutan pada skala yang dicetak laporan",
    "tahun_judul": "setiap tahun dalam judul tabel atau kolom, beserta tahun yang dirujuknya",
    "urutan_tahun": "setiap tahun yang disebut urutannya dalam suatu periode",
    "dasar_hukum": "setiap peraturan yang dikutip dalam kalimat",
    "sasaran_indikator": "setiap indikator di bawah sasarannya dalam tabel kinerja",
    "satuan_indikator": "satuan setiap indikator dalam tabel kinerja",
    "sebutan_banyak": "setiap bilangan yang disebut lebih dari sekali dalam kalimat",
    "jumlah_pegawai": "setiap jumlah tabel pegawai, bila tabel lain merinci pegawai yang sama menurut hal lain",
    "instansi_pemilik": "setiap dokumen kinerja atau kepala yang disebut bersama nama instansi yang sejenis",
    "sebutan_lembaga": "setiap sebutan nama instansi sendiri dan nama kementerian",
    "rumusan_tujuan": "setiap tujuan, dalam daftar dan dalam tabel",
    "sasaran_tujuan": "sasaran setiap tujuan dalam tabel",
    "arah": "setiap kalimat yang menyebut kenaikan atau penurunan dari satu angka menjadi angka lain",
    "belum_ada": "setiap indikator yang menurut kalimat belum ada nilainya",
    "akhiran_rupiah": "jumlah-jumlah rupiah setiap dokumen",
    "tanda_angka": "setiap dokumen yang tabelnya memuat angka berdesimal atau ribuan",
    "indikator_janji": "setiap indikator perjanjian kinerja, bila sebagian besarnya dilaporkan",
    "indikator_hasil": "setiap indikator dalam tabel hasil yang sebagian besar indikatornya ada pada perjanjian kinerja",
    "daftar_ganda": "setiap daftar bernomor misi, tujuan, sasaran, strategi, atau kebijakan yang tercetak dua kali",
    "pasangan_kegiatan": "setiap kegiatan dalam tabel anggaran dan dalam tabel hasil kegiatan yang urutannya sama",
    "kategori_ganda": "setiap tabel rincian jenis yang tercetak dua kali dengan angka yang sama",
    "tujuan_tabel": "setiap tujuan dalam tabel, bila kalimat-kalimat mengutip satu tujuan instansi",
    "total_tahun": "setiap total anggaran atau realisasi tahun laporan yang disebut dalam kalimat bersama tahunnya",
    "keterangan_indikator": "setiap keterangan dalam tabel kinerja yang menyebut indikator tabel itu",
    "kalimat_salinan": "setiap kalimat berulang yang menyebut satu program, sesudah kalimat tentang satu program",
    "satuan_sebutan": "setiap bilangan orang atau barang yang disebut bersama satuannya",
    "urutan_butir": "setiap butir yang disebut urutannya dan dikutip, bila ada dalam suatu daftar",
    "nama_program": "setiap nama program, dalam tabel dan dalam daftar",
    "sebutan_total": "setiap total yang disebut dalam kalimat",
    "sebutan_anggaran": "setiap anggaran dan realisasi program atau kegiatan yang disebut dalam kalimat, dan baris tabelnya",
    "sebutan_ulang": "setiap angka dalam kalimat yang diulang di bagian lain",
    "penjumlahan": "setiap jumlah yang tercetak, beserta nilai-nilai yang dijumlahkan",
    "angka": "setiap angka yang tercetak",
    "angka_terbilang": "setiap angka yang ditulis dengan angka dan dengan huruf",
    "penandatangan": "setiap pejabat, di setiap tempat namanya tercetak",
    "orang_lintas": "setiap pejabat yang ber-NIP, dalam setiap berkas",
    "anggaran_lintas": "setiap anggaran program dan total instansi, dalam setiap berkas yang setahun",
    "total_instansi": "setiap perangkat daerah dalam tabel laporan daerah, bila laporan atau LRA-nya sendiri ada",
    "indikator_lintas": "setiap realisasi indikator, dalam setiap laporan",
    "salinan": "setiap tabel atau paragraf yang hampir sama dalam berkas lain",
}
NAMES = {
    "bawah": "batas atas kategori yang lebih rendah",
    "atas": "batas bawah kategori yang lebih tinggi",
    "acuan": "tahun yang dirujuknya",
    "kunci": "nama",
    "persen": "persentase",
    "isi": "butir yang tercetak",
    "kata": "terbilang",
    "putus": "nomor yang tidak urut",
    "butir": "butir daftar",
    "pertama": "butir sebelumnya yang berbunyi sama",
    "ulang": "paragraf yang berbunyi sama dengan paragraf tidak jauh sebelumnya",
    "asing": "judul yang menyebut bab lain",
    "bagian_nilai": "bagian-bagiannya",
    "bagian": "bagian laporan",
    "besar": "besar anggaran",
    "pembatasan": "cara menghitung capaian di atas target",
    "lazim": "cara yang lazim dalam laporan",
    "di_bawah": "capaian di bawah 100",
    "berakhir_ganda": "jumlah yang berakhiran ganda",
    "bertanda_lain": "angka yang tanda desimal atau ribuannya lain daripada angka lain dalam kolomnya",
    "dari_tabel": "angka pertama menurut tabel",
    "kurang_tabel": "angka kedua menurut tabel",
    "deret": "target semua tahun",
    "cara": "cara menghitungnya",
    "serapan": "serapan anggaran",
    "dekat": "target di sebelahnya",
    "jauh": "target sesudah itu",
    "sebelum": "kegiatan sebelumnya",
    "beda": "perbedaannya",
    "pembanding_kode": "kode lain yang bertentangan dengannya",
    "kode_lain": "kode pembandingnya",
    "kepala": "judul kolomnya",
    "judul_kolom": "judul kolomnya",
    "target_saja": "target yang tercetak tanpa realisasi dan capaian",
    "sesudah": "kegiatan sesudahnya",
    "ada_di": "tabel yang memuatnya",
    "tidak_ada_di": "tabel yang tidak memuatnya",
    "tahun_ini": "target rencana untuk tahun laporan",
    "hanya_sini": "yang hanya ada dalam tabel pertama",
    "hanya_sana": "yang hanya ada dalam tabel kedua",
    "yang_dihitung": "yang dihitung",
    "butir_sini": "butir daftar yang pertama",
    "butir_sana": "butir daftar yang kedua",
    "di_sini": "anggaran di sini",
    "di_atas": "anggaran di atasnya",
    "tahun_lain": "tahun yang nilainya dimuat kolom itu",
    "puncak": "yang tertinggi atau terendah pada kolomnya",
    "ukuran_puncak": "yang disebut",
    "pemilik": "barisnya",
    "menurut_lain": "yang dirinci tabel lain",
    "banyaknya_lain": "banyaknya menurut tabel lain",
    "pembanding": "nilai menurut tabel lain",
    "induk": "nama baris di atasnya",
    "orang": "pejabat",
    "pejabat": "instansi dan nama pejabat",
    "nip_angka": "angka NIP",
    "nama_orang": "nama",
    "ukuran_daerah": "ukuran kinerja daerah",
    "hubungan": "asalnya",
    "nama_baku": "nama tanpa gelar",
    "nama_cetak": "nama",
    "tahun_tanggal": "tahun pada tanggalnya",
    "tahun_dokumen": "tahun dokumen",
    "target_peringkat": "peringkat target",
    "realisasi_peringkat": "peringkat realisasi",
}
VALUES = {
    "": "(kosong)",
    "pk": "perjanjian kinerja",
    "naik": "makin besar makin baik",
    "turun": "makin kecil makin baik",
    "ganda": "tidak dapat dipastikan",
}
"""Words that a condition compares with, where they are not said as they are."""
LABELS = {
    "target_tahun_lain": ("kolom targetnya memuat target tahun lain", "kolom targetnya memuat target tahunnya"),
    "realisasi_tahun_lain": ("kolom realisasinya memuat realisasi tahun lain", "kolom realisasinya memuat realisasi tahunnya"),
    "urut": ("halamannya tidak mendahului halaman judul sebelumnya", "halamannya mendahului halaman judul sebelumnya"),
    "daerah_sendiri": (
        "daerah itu menerbitkan peraturan-peraturan daerah lainnya juga",
        "daerah itu bukan daerah peraturan-peraturan lainnya",
    ),
    "milik_sendiri": ("instansi itu instansi laporan ini", "instansi itu instansi lain"),
    "sebanding": ("kedua laporan memuat belanja yang sama", "kedua laporan mungkin memuat belanja yang berbeda"),
    "dijanjikan": ("perjanjian kinerja atau rencana menyebutnya", "perjanjian kinerja dan rencana tidak menyebutnya"),
    "salinan": ("teks itu menyebut yang dibahas di tempat lain", "teks itu menyebut yang dibahas di tempatnya"),
    "sama": ("keduanya memuat hal yang sama", "keduanya memuat hal yang berbeda"),
    "sesuai": ("satuannya sesuai dengan yang dihitung", "satuannya tidak sesuai dengan yang dihitung"),
    "diperbarui": ("angkanya sudah diperbarui", "angkanya sama dengan yang di berkas lain"),
    "diukur": ("bagian yang melaporkan hasil menyebutnya", "bagian yang melaporkan hasil tidak menyebutnya"),
    "bernilai": ("tabel memuat realisasinya", "tabel tidak memuat realisasinya"),
    "terbukti": ("tabelnya menunjukkan demikian", "tabelnya menunjukkan lain"),
    "biasa": ("baris lain yang berulang dalam tabel itu sama nilainya", "baris lain yang berulang dalam tabel itu tidak sama nilainya"),
    "dikenal": ("kategori itu ada pada skalanya", "kategori itu tidak ada pada skalanya"),
    "cocok": ("nilainya ada pada rentang predikat itu", "nilainya tidak ada pada rentang predikat itu"),
    "anggota_pasti": ("anggotanya dapat dipastikan", "anggotanya tidak dapat dipastikan"),
    "realisasi_kumulatif": ("realisasinya dari beberapa tahun", "realisasinya dari satu tahun"),
    "capaian_penuh": ("capaiannya tercetak 100 atau lebih", "capaiannya tercetak di bawah 100"),
    "kosong_sendiri": (
        "realisasi dan capaiannya kosong, sedangkan kebanyakan baris tabel itu terisi",
        "realisasi atau capaiannya terisi, atau kosong seperti kebanyakan baris tabel itu",
    ),
    "lengkap": ("semua unsurnya ditemukan", "ada unsurnya yang tidak ditemukan"),
    "terbaca": ("semua halaman terbaca", "ada halaman yang tidak terbaca"),
    "ada": ("yang disebut itu ditemukan", "yang disebut itu tidak ditemukan"),
    "rincian_pasti": ("rinciannya dapat dipastikan", "rinciannya tidak dapat dipastikan"),
    "bergeser_sama": ("halamannya bergeser sama dengan judul sebelumnya", "halamannya tidak bergeser sama dengan judul sebelumnya"),
    "sejalan": ("sebagian judul daftar isi itu cocok halamannya", "hampir tidak ada judul daftar isi itu yang cocok halamannya"),
    "pola_perubahan": ("ada tanda bahwa anggarannya berubah", "tidak ada tanda bahwa anggarannya berubah"),
    "isi_pasti": ("isi daftarnya dapat dipastikan lengkap", "isi daftarnya tidak dapat dipastikan lengkap"),
    "kolom_persen": ("tabelnya mempunyai kolom persentase", "tabelnya tidak mempunyai kolom persentase"),
    "bentuk_sah": ("pemisah ribuan dan desimalnya utuh", "pemisah ribuan atau desimalnya tidak utuh"),
    "nilai_cetak": ("angka itu sebuah nilai, bukan nomor, tahun, atau kode", "angka itu bukan sebuah nilai"),
    "blok_belanja": ("total itu menjumlahkan blok-blok belanja", "total itu tidak menjumlahkan blok-blok belanja"),
    "terdaftar": ("peraturan itu ada dalam daftar peraturan nasional", "peraturan itu tidak ada dalam daftar peraturan nasional"),
    "membuka": ("kutipan itu sebuah butir daftar", "kutipan itu bukan butir daftar"),
    "ganda": ("peraturan itu sudah disebut dalam daftar yang sama", "peraturan itu belum disebut dalam daftar yang sama"),
    "nip_panjang_sah": ("NIP berisi 18 angka, atau 9 angka NIP lama", "banyaknya angka NIP tidak tepat"),
    "nip_angka_saja": ("NIP hanya berisi angka", "NIP tidak hanya berisi angka"),
    "nip_lahir_sah": ("tanggal lahir dalam NIP mungkin", "tanggal lahir dalam NIP tidak mungkin"),
    "nip_tmt_sah": ("bulan dan tahun CPNS dalam NIP mungkin", "bulan atau tahun CPNS dalam NIP tidak mungkin"),
    "nip_usia_sah": ("umur saat CPNS menurut NIP mungkin", "umur saat CPNS menurut NIP tidak mungkin"),
    "nip_kelamin_sah": ("angka jenis kelamin dalam NIP 1 atau 2", "angka jenis kelamin dalam NIP bukan 1 atau 2"),
    "nip_urut_sah": ("nomor urut dalam NIP mungkin", "nomor urut dalam NIP tidak mungkin"),
    "nip_usia_wajar": ("umur saat CPNS menurut NIP wajar", "umur saat CPNS menurut NIP tidak wajar"),
    "nip_urut_wajar": ("nomor urut dalam NIP wajar", "nomor urut dalam NIP tidak wajar"),
    "nip_pensiun_wajar": ("umur pada tanggal dokumennya wajar", "umur pada tanggal dokumennya tidak wajar"),
    "kelamin_cocok": ("gelar sesuai dengan jenis kelamin dalam NIP", "gelar tidak sesuai dengan jenis kelamin dalam NIP"),
    "pangkat_cocok": ("pangkat sesuai dengan golongan ruangnya", "pangkat tidak sesuai dengan golongan ruangnya"),
    "searah": (
        "tidak ada satu tahun yang berbalik arah sedangkan tahun-tahun lain berselang tetap",
        "satu tahun berbalik arah sedangkan tahun-tahun lain berselang tetap",
    ),
    "utuh": ("nilainya bilangan bulat", "nilainya bukan bilangan bulat"),
    "tanggal_lengkap": ("hari, bulan, dan tahunnya tercetak", "hari, bulan, atau tahunnya tidak tercetak"),
    "tanggal_sendiri": ("ia yang pertama di bawah tanggal itu", "ia bukan yang pertama di bawah tanggal itu"),
}
"""What a label says when it is true, and when it is not."""
FILLED = {
    "computed": "hasil hitungan",
    "stated": "yang tertulis",
    "difference": "selisihnya",
    "bidang": "bidangnya",
    "sini": "yang di sini",
    "sana": "yang di tempat lain",
    "unsur": "unsurnya",
    "syarat": "syaratnya",
}
"""What stands in the holes of an advice or a message."""
SIGNS: dict[type[ast.operator], tuple[str, int]] = {ast.Add: ("+", 1), ast.Sub: ("-", 1), ast.Mult: ("x", 2), ast.Div: ("/", 2)}
ORDERS: dict[type[ast.cmpop], str] = {
    ast.Eq: "sama dengan",
    ast.NotEq: "tidak sama dengan",
    ast.Lt: "kurang dari",
    ast.LtE: "tidak lebih dari",
    ast.Gt: "lebih dari",
    ast.GtE: "sedikitnya",
}
CALLS = {
    "sum": "jumlah",
    "mean": "rata-rata",
    "geomean": "rata-rata geometrik",
    "min": "terkecil dari",
    "max": "terbesar dari",
    "count": "banyaknya",
    "abs": "nilai mutlak",
}


def formula(text: str, nilai: str = "nilai") -> str:
    """An arithmetic expression: `realisasi / anggaran * 100` is told as "realisasi / anggaran x 100".

    `nilai` is what this name stands for.
    """
    return _term(_parsed(re.sub(r"\bnilai\b", nilai, text)), 0)


def condition(text: str) -> str:
    """A condition: `present(target) and tingkat != 'total'` is told as "target tercetak dan tingkat bukan total"."""
    return " ".join(conditions(text))


def conditions(text: str) -> list[str]:
    """A condition in the parts that must all hold, the later ones beginning with "dan"."""
    tree = _parsed(text)
    parts = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    told = [_inner(part) for part in parts] if len(parts) > 1 else [_condition(parts[0])]
    return [told[0], *(f"dan {part}" for part in told[1:])]


def template(text: str) -> str:
    """An advice or a message with its holes named: "menjadi {computed}" is told as "menjadi [hasil hitungan]"."""
    parts = Formatter().parse(text)
    return "".join(before + (f"[{FILLED.get(hole) or name(hole)}]" if hole else "") for before, hole, _, _ in parts)


def relation(over: str) -> str:
    """What a rule is about."""
    return RELATIONS.get(over) or f"setiap {name(over)}"


def name(field: str) -> str:
    """A field by its everyday name."""
    words = (NAMES.get(field) or field.replace("_", " ")).split(" ")
    return " ".join("NIP" if word == "nip" else word for word in words)


def listed(words: list[str], last: str) -> str:
    """Words in a row: "a, b dan c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def _parsed(text: str) -> ast.expr:
    return ast.parse(" ".join(text.split()), mode="eval").body


def _term(tree: ast.expr, rank: int) -> str:
    match tree:
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"-{_term(operand, 3)}"
        case ast.BinOp(left=left, op=op, right=right) if type(op) in SIGNS:
            sign, own = SIGNS[type(op)]
            told = f"{_term(left, own)} {sign} {_term(right, own + (sign in '-/'))}"
            return told if own >= rank else f"({told})"
        case ast.Call(func=ast.Name(id=called), args=args) if called in CALLS:
            return f"{CALLS[called]} {listed([_term(item, 0 if len(args) > 1 else 3) for item in args], 'dan')}"
        case _:
            return _atom(tree)


def _atom(tree: ast.expr) -> str:
    match tree:
        case ast.Constant(value=str(word)):
            return VALUES.get(word) or word.replace("_", " ")
        case ast.Name(id=field):
            return name(field)
        case ast.Attribute(value=ast.Name(id=owner), attr=field):
            return f"{name(field)} {name(owner)}"
        case _:
            return ast.unparse(tree).replace(".", ",")


def _condition(tree: ast.expr) -> str:
    match tree:
        case ast.BoolOp(op=op, values=values):
            word = "dan" if isinstance(op, ast.And) else "atau"
            return f" {word} ".join(_inner(value) for value in values)
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = [left, *others]
            return " dan ".join(_link(sides[at], op, sides[at + 1]) for at, op in enumerate(ops))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _label(operand)[1]
        case _:
            return _label(tree)[0]


def _inner(tree: ast.expr) -> str:
    return f"({_condition(tree)})" if isinstance(tree, ast.BoolOp) else _condition(tree)


def _label(tree: ast.expr) -> tuple[str, str]:
    """What is said where a label is true, and where it is not."""
    match tree:
        case ast.Call(func=ast.Name(id="present"), args=[item]):
            return f"{_term(item, 0)} tercetak", f"{_term(item, 0)} tidak tercetak"
        case ast.Name(id=field) if field in LABELS:
            return LABELS[field]
        case ast.Name(id=field):
            *subject, last = name(field).split(" ")
            return " ".join((*subject, last)), " ".join((*subject, "tidak", last))
        case _:
            told = _term(tree, 0) if isinstance(tree, ast.Call) else _inner(tree)
            return told, f"tidak benar bahwa {told}"


def _link(left: ast.expr, op: ast.cmpop, right: ast.expr) -> str:
    match (left, op, right):
        case (_, ast.In() | ast.NotIn(), ast.Tuple(elts=choices)):
            word = "adalah" if isinstance(op, ast.In) else "bukan"
            return f"{_term(left, 0)} {word} {listed([_term(item, 0) for item in choices], 'atau')}"
        case (_, ast.Eq() | ast.NotEq(), ast.Constant(value=str())):
            return f"{_term(left, 0)} {'adalah' if isinstance(op, ast.Eq) else 'bukan'} {_term(right, 0)}"
        case (ast.Call(func=ast.Name(id="count"), args=[item]), ast.Gt(), ast.Constant(value=0)):
            return f"ada {_term(item, 0)}"
        case _:
            return f"{_term(left, 0)} {ORDERS[type(op)]} {_term(right, 0)}"
