from __future__ import annotations

from pathlib import Path

import pytest

from lkipaudit import policy as policy_module
from lkipaudit.policy import Policy, PolicyError, load_policy

OWN = load_policy()


def laid(folder: Path, **files: str | bytes) -> Path:
    """Write files; `a__b` is the file `a/b.toml`."""
    for name, content in files.items():
        path = folder / (name.replace("__", "/").replace("_", "-") + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(PolicyError) as caught:
        load_policy(folder)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def paths(policy: Policy) -> list[str]:
    return [file.path for file in policy.rule_files]


def test_our_own_rules_are_found() -> None:
    assert "anggaran/ANG-01.toml" in paths(OWN)
    assert not any(path.startswith("vocabulary/") for path in paths(OWN))
    assert OWN.profile.name == "nasional"
    assert "anggaran" in OWN.vocabulary["kolom"]
    assert all(isinstance(words, tuple) for table in OWN.vocabulary.lists.values() for words in table.values())


def test_the_rules_of_the_wheel_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, _rules__x__AB_01='id = "AB-01"', _rules__profiles__nasional="")
    (tmp_path / "-rules").rename(tmp_path / "_rules")
    monkeypatch.setattr(policy_module, "files", lambda _: tmp_path)
    assert paths(load_policy()) == ["x/AB-01.toml"]


def test_a_file_of_the_overlay_replaces_the_one_of_the_same_name_and_others_are_added(tmp_path: Path) -> None:
    laid(
        tmp_path,
        anggaran__ANG_01='title = "lain"',
        daerah__DA_01='title = "baru"',
        vocabulary__kolom='pagu = ["pagu"]',
        vocabulary__x="y = []",
    )
    (tmp_path / "BACA.md").write_text("bukan aturan")
    policy = load_policy(tmp_path)
    files = {file.path: file.data for file in policy.rule_files}
    assert files["anggaran/ANG-01.toml"] == {"title": "lain"}
    assert files["daerah/DA-01.toml"] == {"title": "baru"}
    assert set(files) == {*paths(OWN), "daerah/DA-01.toml"}
    assert policy.vocabulary["kolom"] == {"pagu": ("pagu",)}
    assert policy.vocabulary["x"] == {"y": ()}


def test_the_hash_tells_rules_apart_and_nothing_else(tmp_path: Path) -> None:
    one = load_policy(laid(tmp_path / "a", x__DA_01='a = "1"')).sha256
    same = load_policy(laid(tmp_path / "b", x__DA_01='a = "1"')).sha256
    moved = load_policy(laid(tmp_path / "c", y__DA_01='a = "1"')).sha256
    changed = load_policy(laid(tmp_path / "d", x__DA_01='a = "2"')).sha256
    assert one == same
    assert len({OWN.sha256, one, moved, changed}) == 4


def test_an_overlay_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tiada") == f"Folder aturan {tmp_path / 'tiada'} tidak ditemukan."
    (tmp_path / "berkas").write_text("")
    assert "tidak ditemukan" in refusal(tmp_path / "berkas")


def test_an_overlay_without_rules_is_a_mistake(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"Folder aturan {tmp_path} tidak berisi berkas .toml."


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("a = 1\nb = ", "x/DA-01.toml: bukan TOML yang sah pada akhir berkas."),
        ("a = 1\nb = = 2\n", "x/DA-01.toml: bukan TOML yang sah pada baris 2."),
        ("a = 1\na = 2\n", "x/DA-01.toml: bukan TOML yang sah pada baris 2."),
        (b"a = '\xff'", "x/DA-01.toml: berkas bukan teks UTF-8."),
        ("a = " + "[" * 100_000, "x/DA-01.toml: susunan berkas terlalu dalam."),
    ],
)
def test_a_file_that_is_no_toml(tmp_path: Path, content: str | bytes, wanted: str) -> None:
    assert refusal(laid(tmp_path, x__DA_01=content)) == wanted


def test_marks_and_line_ends_of_other_systems_are_read(tmp_path: Path) -> None:
    policy = load_policy(laid(tmp_path, x__DA_01=b'\xef\xbb\xbfa = """\r\nsatu\r\ndua"""\r\n'))
    assert policy.rule_files[-1].data == {"a": "satu\ndua"}


@pytest.mark.parametrize("content", ['kolom = "pagu"', "kolom = [1]", "[kolom]\npagu = ['x']"])
def test_words_are_lists_of_texts(tmp_path: Path, content: str) -> None:
    assert refusal(laid(tmp_path, vocabulary__x=content)) == "vocabulary/x.toml: kolom harus berupa daftar teks."


@pytest.mark.parametrize("folder", ["scales"])
def test_folders_of_a_later_version_are_not_passed_over(tmp_path: Path, folder: str) -> None:
    assert refusal(laid(tmp_path, **{f"{folder}__x": ""})) == f"{folder}/x.toml: folder {folder} belum tersedia pada versi ini."


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "putus.toml").symlink_to(tmp_path / "tiada.toml")
    assert refusal(tmp_path) == "putus.toml: berkas tidak dapat dibuka (FileNotFoundError)."


def test_a_folder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, x__DA_01="")
    opened = Path.iterdir

    def closed(path: Path) -> object:
        if path == tmp_path / "x":
            raise PermissionError
        return opened(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    assert refusal(tmp_path) == f"Folder aturan {tmp_path / 'x'} tidak dapat dibuka (PermissionError)."
