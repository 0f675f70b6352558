"""Who signs, as printed in one place."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.model.base import Record, Text
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Penandatangan(Record):
    """One official as named in one place: a signature block, the "Nama: ..." of an agreement, a row of a list of employees.

    `orang` is the same for all records of one person; `nama_baku` is the name without titles; `nama_cetak` is the
    name as printed, compared without its titles, and `nama_orang` the name as printed, compared by the person. `bentuk` says
    where (tanda_tangan, identitas, daftar). `nip_bentuk` is pns, pppk, lama (9 digits), nrp, or lain; a NIP printed as a dash or as dots
    is None. The labels `*_sah` and `*_wajar` tell of a part of the NIP that the print does not hold that it is in order. `tahun_dokumen`
    is the year of the paper, at the heading that names it (`judul_dokumen`), and `tahun` the same as a key; `tanggal_sendiri` is true for
    the first of several who sign under one date.
    """

    orang: str
    bentuk: str
    nama_baku: Text
    nama_cetak: Text
    nama_orang: Text
    peran: Text | None = None
    jabatan: str = ""
    pelaksana: str = ""
    nip: Text | None = None
    nip_bentuk: str = ""
    nip_panjang_sah: bool = True
    nip_angka_saja: bool = True
    nip_lahir_sah: bool = True
    nip_tmt_sah: bool = True
    nip_kelamin_sah: bool = True
    nip_urut_sah: bool = True
    nip_usia_sah: bool = True
    nip_usia_wajar: bool = True
    nip_urut_wajar: bool = True
    nip_pensiun_wajar: bool = True
    kelamin_cocok: bool = True
    pangkat: Text | None = None
    golongan: Text | None = None
    pangkat_dikenal: bool = True
    golongan_dikenal: bool = True
    pangkat_cocok: bool = True
    tanggal: Text | None = None
    tanggal_lengkap: bool = False
    tanggal_sendiri: bool = False
    tahun_tanggal: Quantity | None = None
    tahun_dokumen: Quantity | None = None
    judul_dokumen: Text | None = None
    jenis_dokumen: str = ""
    tahun: str = ""
