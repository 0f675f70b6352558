from __future__ import annotations

from pathlib import Path

from lkipaudit.batch.submissions import submissions


def files(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return folder


def found(*roots: Path) -> dict[str, list[str]]:
    return {one.name: [file.name for file in one.files] for one in submissions(roots)}


def test_files_beside_each_other_are_each_a_submission(tmp_path: Path) -> None:
    files(tmp_path, "b.pdf", "a.DOCX", "catatan.txt", "~$a.docx", ".x.pdf")
    assert found(tmp_path) == {"a": ["a.DOCX"], "b": ["b.pdf"]}


def test_a_folder_of_files_is_one_submission(tmp_path: Path) -> None:
    files(tmp_path, "dinas-satu/2 lampiran.pdf", "dinas-satu/1 batang.pdf", "dinas-dua.pdf")
    assert found(tmp_path) == {"dinas-dua": ["dinas-dua.pdf"], "dinas-satu": ["1 batang.pdf", "2 lampiran.pdf"]}


def test_a_folder_of_folders_is_a_collection(tmp_path: Path) -> None:
    files(tmp_path, "2024/dinas-satu/a.pdf", "2024/dinas-satu/b.pdf", "2024/dinas-dua.pdf")
    assert found(tmp_path) == {"2024/dinas-dua": ["dinas-dua.pdf"], "2024/dinas-satu": ["a.pdf", "b.pdf"]}


def test_two_formats_of_one_name_are_two_submissions(tmp_path: Path) -> None:
    assert found(files(tmp_path, "a.docx", "a.pdf")) == {"a": ["a.docx"], "a.pdf": ["a.pdf"]}


def test_the_same_name_below_two_folders_is_told_apart(tmp_path: Path) -> None:
    one, other = files(tmp_path / "p", "a.pdf"), files(tmp_path / "q", "a.pdf", "b.pdf")
    assert set(found(one, other)) == {"p/a", "q/a", "b"}


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert found(tmp_path) == {}
