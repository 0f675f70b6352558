"""The 23 statements as the form prints them, slips and all: its wording is the law's."""

from __future__ import annotations

SECTIONS = {"I": "Format", "II": "Mekanisme Penyusunan", "III": "Substansi"}

STATEMENTS = {
    "I.1": "Laporan Kinerja (LKj) telah menampilkan data penting IP",
    "I.2": "LKj telah menyajikan informasi target kinerja",
    "I.3": "LKj telah menyajikan capaian kinerja IP yang memadai",
    "I.4": "Telah menyajikan dengan lampiran yang mendukung informasi pada badan laporan",
    "I.5": "Telah menyajikan upaya perbaikan ke depan",
    "I.6": "Telah menyajikan akuntabilitas keuangan",
    "II.1": "LKj IP disusun oleh unit kerja yang memiliki tugas fungsi untuk itu",
    "II.2": "Informasi yang disampaikan dalam LKj telah didukung dengan data yang memadai",
    "II.3": "Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun LKj",
    "II.4": "Telah ditetapkan penanggung jawab pengumpulan data/informasi di setiap unit kerja",
    "II.5": "Data/informasi kinerja yang disampaikan dalam LKj telah diyakini keandalannya",
    "II.6": "Analisis/penjelasan dalam LKj telah diketahui oleh unit kerja terkait",
    "II.7": "LKj IP bulanan merupakan gabungan partisipasi dari dibawahnya.",
    "III.1": "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam perjanjian kinerja",
    "III.2": "Tujuan/sasaran dalam LKj telah selaras dengan rencana strategis",
    "III.3": "Jika butir 1 dan 2 jawabannya tidak, maka terdapat penjelasan yang memadai",
    "III.4": "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam Indikator Kinerja",
    "III.5": "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam Indikator Kinerja Utama",
    "III.6": "Jika butir 4 dan 5 jawabannya tidak, maka terdapat penjelasan yang memadai",
    "III.7": "Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional dan sebagainya yang bermanfaat",
    "III.8": "IKU dan IK telah cukup mengukur tujuan/sasaran",
    "III.9": 'Jika "tidak" telah terdapat penjelasan yang memadai',
    "III.10": "IKU dan IK telah SMART",
}
