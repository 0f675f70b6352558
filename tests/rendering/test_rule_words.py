"""The expressions of rules in the words of an inspector."""

from __future__ import annotations

import pytest

from lkipaudit.rendering.rule_words import condition, conditions, formula, relation, template


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("realisasi / anggaran * 100", "realisasi / anggaran x 100"),
        ("(2 * target - realisasi) / target * 100", "(2 x target - realisasi) / target x 100"),
        ("anggaran - (realisasi - sisa)", "anggaran - (realisasi - sisa)"),
        ("realisasi / (target * 2)", "realisasi / (target x 2)"),
        ("-sisa + 0.5", "-sisa + 0,5"),
        ("sum(bagian_nilai)", "jumlah bagian-bagiannya"),
        ("mean(rincian.persen)", "rata-rata persentase rincian"),
        ("sum(anggaran - sisa)", "jumlah (anggaran - sisa)"),
        ("min(realisasi / target * 100, 100)", "terkecil dari realisasi / target x 100 dan 100"),
        ("kata", "terbilang"),
    ],
)
def test_formula(text: str, words: str) -> None:
    assert formula(text) == words


def test_formula_for_each_field() -> None:
    assert formula("sum(rincian.nilai)", "sisa") == "jumlah sisa rincian"
    assert formula("sum(bagian_nilai)", "sisa") == "jumlah bagian-bagiannya"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("present(target) and present(realisasi)", "target tercetak dan realisasi tercetak"),
        ("not present(nip)", "NIP tidak tercetak"),
        ("tingkat != 'total' and count(rincian) > 0", "tingkat bukan total dan ada rincian"),
        ("count(rincian) > 1", "banyaknya rincian lebih dari 1"),
        ("bagian in ('pk', 'realisasi', 'lampiran')", "bagian laporan adalah perjanjian kinerja, realisasi atau lampiran"),
        ("tingkat not in ('total', 'sub_kegiatan')", "tingkat bukan total atau sub kegiatan"),
        ("jenis_target == ''", "jenis target adalah (kosong)"),
        ("realisasi <= anggaran", "realisasi tidak lebih dari anggaran"),
        ("50 <= capaian < 100", "50 tidak lebih dari capaian dan capaian kurang dari 100"),
        ("not rincian_pasti", "rinciannya tidak dapat dipastikan"),
        ("realisasi_tercetak or capaian == 0", "realisasi tercetak atau capaian sama dengan 0"),
        ("not pangkat_cocok", "pangkat tidak sesuai dengan golongan ruangnya"),
        ("not warna_dikenal", "warna tidak dikenal"),
        ("not (target > 0 or sisa > 0)", "tidak benar bahwa (target lebih dari 0 atau sisa lebih dari 0)"),
        ("target > 0 and (sisa > 0 or persen > 0)", "target lebih dari 0 dan (sisa lebih dari 0 atau persentase lebih dari 0)"),
        ("polaritas != 'naik'", "polaritas bukan makin besar makin baik"),
        ("nip_aneh_sah", "NIP aneh sah"),
    ],
)
def test_condition(text: str, words: str) -> None:
    assert condition(text) == words


def test_parts_that_must_all_hold_stand_apart() -> None:
    assert conditions("present(a) and (b > 1 or c > 1)") == ["a tercetak", "dan (b lebih dari 1 atau c lebih dari 1)"]
    assert conditions("a > 1 or b > 1") == ["a lebih dari 1 atau b lebih dari 1"]


def test_lines_of_the_file_do_not_matter() -> None:
    assert condition("present(target)\n   and present(sisa)\n") == "target tercetak dan sisa tercetak"


def test_holes_are_named() -> None:
    assert template("Ganti {stated} menjadi {computed} pada {nama}.") == "Ganti [yang tertulis] menjadi [hasil hitungan] pada [nama]."


def test_relation_without_words_of_its_own_is_still_told() -> None:
    assert relation("baris_anggaran") == "setiap baris tabel anggaran"
    assert relation("barang_baru") == "setiap barang baru"
