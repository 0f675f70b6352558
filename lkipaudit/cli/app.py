"""The commands and their options; the work is imported only when a command runs, so that --help answers at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lkipaudit import __version__
from lkipaudit.cli.words import Command, Group

app = typer.Typer(
    cls=Group,
    name="lkipaudit",
    add_completion=False,
    rich_markup_mode=None,
    help="Memeriksa apakah isi laporan kinerja (LKIP/LKjIP/LAKIP) konsisten.",
)
show_app = typer.Typer(cls=Group, rich_markup_mode=None, help="Menampilkan apa yang dibaca dan dipahami dari satu berkas.")
app.add_typer(show_app, name="show")
rules_app = typer.Typer(cls=Group, rich_markup_mode=None, help="Menampilkan aturan yang dijalankan.")
app.add_typer(rules_app, name="rules")


class Format(StrEnum):
    """How the report is written."""

    TERMINAL = "terminal"
    JSON = "json"


class FailOn(StrEnum):
    """The least severity that makes the exit status 1."""

    INFO = "info"
    MINOR = "minor"
    MAYOR = "mayor"
    KRITIS = "kritis"
    NEVER = "tidak-pernah"


class Persona(StrEnum):
    """Who reads the report."""

    BAKU = "baku"
    TELITI = "teliti"
    SEMUA = "semua"


PERSONA = "Temuan yang ditampilkan: baku (yang layak disurati), teliti (juga yang kurang pasti), atau semua."
PROFILE = "Profil aturan dari folder rules/profiles; bawaannya nasional."
FAIL_ON = "Temuan mulai tingkat ini membuat status keluar 1: info, minor (bawaan), mayor, kritis, atau tidak-pernah."
OUTPUT = (
    "Tulis laporan ke berkas ini; boleh berulang. Jenisnya menurut akhirannya: .html, .xlsx (kertas kerja reviu), .docx (catatan hasil "
    "reviu), .pdf (salinan beranotasi), .json, .csv, .md, .sarif; atau disebut di depannya: surat:, checklist:, komentar:, chr:, dan "
    "seterusnya."
)
TEMPLATE = "Templat DOCX berkop surat untuk chr:, surat:, dan checklist:; isinya ditaruh pada paragraf {{ISI}}, atau sesudah isi templat."
DECISIONS = "Keputusan pereviu atas temuan, dari berkas JSON yang disimpan laporan HTML; boleh berulang, yang kemudian yang berlaku."
Password = Annotated[str | None, typer.Option("--password", metavar="SANDI", help="Kata sandi untuk PDF yang terkunci.")]
Rules = Annotated[Path | None, typer.Option("--rules", metavar="FOLDER", help="Folder aturan yang ditumpangkan pada aturan bawaan.")]
File = Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas PDF, DOCX, atau Markdown.")]
Files = Annotated[list[Path], typer.Argument(metavar="BERKAS...", help="Berkas-berkas dari satu laporan (PDF, DOCX, atau Markdown).")]

RuleId = Annotated[str, typer.Argument(metavar="ATURAN", help="Nomor aturan, misalnya ANG-01.")]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"lkipaudit {__version__}")
        raise typer.Exit


@app.callback()
def callback(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Tampilkan versi.")] = False,
) -> None:
    """Memeriksa apakah isi laporan kinerja (LKIP/LKjIP/LAKIP) konsisten."""


@app.command(cls=Command)
def check(  # noqa: PLR0913 - one for each option
    files: Files,
    *,
    form: Annotated[
        Format, typer.Option("--format", metavar="terminal|json", help="Bentuk keluaran; bawaannya terminal.")
    ] = Format.TERMINAL,
    comparisons: Annotated[bool, typer.Option("--comparisons", help="Sertakan semua perbandingan dalam JSON.")] = False,
    rules: Rules = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", metavar="TINGKAT", help=FAIL_ON)] = FailOn.MINOR,
    password: Password = None,
    one_reader: Annotated[bool, typer.Option("--satu-pembaca", help="Jangan baca ulang angka temuan PDF dengan pembaca kedua.")] = False,
    outputs: Annotated[list[str] | None, typer.Option("-o", "--keluaran", metavar="[JENIS:]BERKAS", help=OUTPUT)] = None,
    mask: Annotated[bool, typer.Option("--samarkan-nip", help="Samarkan NIP dalam semua keluaran.")] = False,
    decisions: Annotated[list[Path] | None, typer.Option("--keputusan", metavar="BERKAS", help=DECISIONS)] = None,
    persona: Annotated[Persona, typer.Option("--persona", metavar="PERSONA", help=PERSONA)] = Persona.BAKU,
    profile: Annotated[str | None, typer.Option("--profil", metavar="NAMA", help=PROFILE)] = None,
    template: Annotated[Path | None, typer.Option("--templat", metavar="BERKAS", help=TEMPLATE)] = None,
) -> None:
    """Memeriksa satu laporan, yang boleh terdiri atas beberapa berkas.

    Berkas lkipaudit.toml di folder laporan atau di atasnya ikut dibaca.

    Status keluar: 0 tanpa temuan, 1 ada temuan, 2 cara memanggil keliru, 3 ada berkas yang tidak terbaca atau tidak ada yang dapat diuji.
    """
    from lkipaudit.cli.check import Request, run_check  # noqa: PLC0415 - see the module

    request = Request(
        files=tuple(files),
        json=form is Format.JSON,
        comparisons=comparisons,
        rules=rules,
        password=password,
        one_reader=one_reader,
        outputs=tuple(outputs or ()),
        mask=mask,
        decisions=tuple(decisions or ()),
        persona=persona.value,
        profile=profile,
        template=template,
    )
    raise typer.Exit(run_check(request, fail_on=fail_on.value))


@app.command(cls=Command)
def batch(  # noqa: PLR0913 - one for each option
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="FOLDER...", help="Folder berisi laporan; subfolder adalah satu kiriman.")
    ] = None,
    *,
    output: Annotated[Path, typer.Option("-o", "--keluaran", metavar="FOLDER", help="Folder untuk hasil dan simpanannya.")] = Path("hasil"),
    rules: Rules = None,
    profile: Annotated[str | None, typer.Option("--profil", metavar="NAMA", help=PROFILE)] = None,
    workers: Annotated[int | None, typer.Option("--pekerja", metavar="N", min=1, help="Banyaknya yang diperiksa bersamaan.")] = None,
    seconds: Annotated[float, typer.Option("--batas-waktu", metavar="DETIK", min=1, help="Batas waktu satu kiriman; bawaannya 600.")] = 600,
    megabytes: Annotated[
        int, typer.Option("--batas-memori", metavar="MB", min=100, help="Batas memori satu kiriman; bawaannya 2048.")
    ] = 2048,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar="ALAMAT", help="Penjadwal Dask, misalnya tcp://10.0.0.5:8786, sebagai ganti mesin ini."),
    ] = None,
    retry: Annotated[bool, typer.Option("--ulangi", help="Periksa lagi kiriman yang sebelumnya tidak terbaca.")] = False,
    export: Annotated[str | None, typer.Option("--export", metavar="csv|jsonl", help="Tulis isi simpanan ke berkas lain.")] = None,
    mask: Annotated[bool, typer.Option("--samarkan-nip", help="Samarkan NIP dalam laporan, surat, dan ikhtisar.")] = False,
    template: Annotated[Path | None, typer.Option("--templat", metavar="BERKAS", help="Templat DOCX berkop untuk surat.docx.")] = None,
) -> None:
    """Memeriksa banyak laporan sekaligus; yang sudah pernah diperiksa tidak dibaca lagi.

    Status keluar: 0 selesai, 2 cara memanggil keliru, 3 penjadwal Dask tidak menjawab, 130 dihentikan; yang sudah selesai tetap tersimpan.
    """
    from lkipaudit.cli.batch import Request, run_batch  # noqa: PLC0415 - see the module

    request = Request(
        folders=tuple(folders or ()),
        output=output,
        rules=rules,
        profile=profile,
        workers=workers,
        seconds=seconds,
        megabytes=megabytes,
        scheduler=scheduler,
        retry=retry,
        export=export,
        mask=mask,
        template=template,
    )
    raise typer.Exit(run_batch(request))


@app.command(cls=Command)
def compare(
    old: Annotated[Path, typer.Argument(metavar="LAMA", help="Sebelum diperbaiki: laporan, JSON hasilnya, atau folder keluaran batch.")],
    new: Annotated[Path, typer.Argument(metavar="BARU", help="Sesudah diperbaiki.")],
    *,
    outputs: Annotated[
        list[Path] | None,
        typer.Option("-o", "--keluaran", metavar="BERKAS", help="Tulis juga ke .html atau .xlsx; boleh berulang."),
    ] = None,
    rules: Rules = None,
    persona: Annotated[Persona, typer.Option("--persona", metavar="PERSONA", help=PERSONA)] = Persona.BAKU,
) -> None:
    """Membandingkan temuan dua versi satu laporan, atau dua pemeriksaan banyak laporan: yang selesai, terbuka, berubah, dan baru.

    Status keluar: 0 semua selesai, 1 masih ada temuan, 2 cara memanggil keliru.
    """
    from lkipaudit.cli.compare import run_compare  # noqa: PLC0415 - see the module

    raise typer.Exit(run_compare(old, new, rules, persona.value, tuple(outputs or ())))


@app.command(cls=Command)
def explain(rule: RuleId, *, rules: Rules = None) -> None:
    """Menjelaskan satu aturan: apa yang diperiksa, atas apa, dengan contohnya."""
    from lkipaudit.cli.rules import run_explain  # noqa: PLC0415 - see the module

    raise typer.Exit(run_explain(rule, rules))


@app.command("example", cls=Command)
def example_of(
    fingerprint: Annotated[str, typer.Argument(metavar="TEMUAN", help="Sidik temuan seperti tercetak pada hasil check, atau awalannya.")],
    files: Files,
    *,
    rules: Rules = None,
    password: Password = None,
) -> None:
    """Menulis satu temuan sebagai contoh Markdown tanpa kata-kata laporannya, untuk contoh aturan atau laporan kekeliruan.

    Status keluar: 0 contohnya dinilai sama, 1 belum, 2 cara memanggil keliru, 3 ada berkas yang tidak terbaca.
    """
    from lkipaudit.cli.example import run_example  # noqa: PLC0415 - see the module

    raise typer.Exit(run_example(fingerprint, files, rules, password))


@app.command("panduan", cls=Command)
def guide(
    *,
    folder: Annotated[Path | None, typer.Option("--simpan", metavar="FOLDER", help="Tulis panduan bergambar ke folder ini (HTML).")] = None,
) -> None:
    """Menampilkan panduan pemakaian untuk pereviu."""
    from lkipaudit.cli.guide import run_guide  # noqa: PLC0415 - see the module

    raise typer.Exit(run_guide(folder))


@show_app.command("document", cls=Command)
def show_document(file: File, *, password: Password = None) -> None:
    """Menampilkan isi berkas sebagaimana terbaca: paragraf dan tabel dengan tempatnya."""
    from lkipaudit.cli.show import run_document  # noqa: PLC0415 - see the module

    raise typer.Exit(run_document(file, password))


@show_app.command("model", cls=Command)
def show_model(file: File, *, rules: Rules = None, password: Password = None) -> None:
    """Menampilkan apa yang dipahami dari berkas: baris anggaran, penjumlahan, dan angka."""
    from lkipaudit.cli.show import run_model  # noqa: PLC0415 - see the module

    raise typer.Exit(run_model(file, rules, password))


@show_app.command("ledger", cls=Command)
def show_ledger(file: File, *, rules: Rules = None, password: Password = None) -> None:
    """Menampilkan angka yang cocok, tidak konsisten, dan tidak teruji beserta sebabnya: per tabel dan per halaman."""
    from lkipaudit.cli.show import run_ledger  # noqa: PLC0415 - see the module

    raise typer.Exit(run_ledger(file, rules, password))


@rules_app.command("list", cls=Command)
def rules_list(*, rules: Rules = None) -> None:
    """Mendaftar semua aturan: nomor, judul, tingkat, bentuk, dan berkasnya."""
    from lkipaudit.cli.rules import run_list  # noqa: PLC0415 - see the module

    raise typer.Exit(run_list(rules))


@rules_app.command("show", cls=Command)
def rules_show(rule: RuleId, *, rules: Rules = None) -> None:
    """Menampilkan berkas TOML satu aturan apa adanya, beserta letaknya."""
    from lkipaudit.cli.rules import run_show  # noqa: PLC0415 - see the module

    raise typer.Exit(run_show(rule, rules))


@rules_app.command("test", cls=Command)
def rules_test(folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder aturan sendiri, ditumpangkan pada bawaan.")]) -> None:
    """Menguji contoh-contoh di dalam aturan sebuah folder, untuk yang menulis aturan sendiri."""
    from lkipaudit.cli.rules import run_test  # noqa: PLC0415 - see the module

    raise typer.Exit(run_test(folder))
