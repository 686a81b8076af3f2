import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from handslag.ui.seat import Handed
from handslag.ui.single import FirstInstance, hand_over


def second_start(profile: Path, files: list[Path], qtbot: QtBot) -> Handed:
    first = FirstInstance(profile)
    handed: list[Handed] = []
    first.handed.connect(handed.append)

    assert hand_over(profile, files)

    qtbot.waitUntil(lambda: len(handed) == 1)
    first.close()
    return handed[0]


def test_where_no_window_is_open_nobody_takes_the_files(tmp_path: Path, qtbot: QtBot) -> None:
    assert not hand_over(tmp_path, [])


def test_a_second_start_hands_its_files_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "kort från Örjan.handslag"

    handed = second_start(tmp_path, [file], qtbot)

    assert handed.files == (file.resolve(),)


def test_a_second_start_without_files_asks_for_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    assert second_start(tmp_path, [], qtbot).files == ()


def test_another_profile_has_a_window_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    first = FirstInstance(one)

    assert not hand_over(two, [])

    first.close()


def test_what_is_not_ours_is_not_opened(tmp_path: Path, qtbot: QtBot) -> None:
    first = FirstInstance(tmp_path)
    handed: list[Handed] = []
    first.handed.connect(handed.append)

    for line in (b"nonsense\n", json.dumps({"a": 1}).encode() + b"\n", b"[1, 2]\n", b""):
        first._take(line)
    assert handed == []
    assert hand_over(tmp_path, [])

    qtbot.waitUntil(lambda: len(handed) == 1)
    assert handed == [Handed(())]
    first.close()
