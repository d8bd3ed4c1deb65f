"""What keeps a unit from running, and what cannot be told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT
from operate.doctor.schedules import units

SERVICE = f"[Service]\nExecStart={PROJECT_ROOT}/.venv/bin/blaze-mirror sync\n"


def service(tmp_path: Path, text: str) -> units.Unit:
    file = tmp_path / "night-of-shop.service"
    file.write_text(f"{SERVICE}{text}")
    return units.read_unit(file)


def test_drop_ins_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for folder, text in (
        ("night-of-shop.service.d/20.conf", "[Service]\nUser=\nNice=5\n"),
        ("night-of-.service.d/10.conf", "[Service]\nUser=root\n"),
        ("service.d/30.conf", "# of all\n[Service]\nExecStart=\\\n /bin/true\n"),
    ):
        (tmp_path / folder).parent.mkdir()
        (tmp_path / folder).write_text(text)
    found = service(tmp_path, "")
    assert found["Service.Nice"] == ["5"]
    assert "Service.User" not in found
    assert found["Service.ExecStart"][1:] == ["/bin/true"]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("", ""),
        ("PrivateTmp=true\nProtectKernelLogs=no\nNice=10\n", ""),
        ("PrivateNetwork=true\n", "it has PrivateNetwork=true"),
        ("RestrictAddressFamilies=AF_UNIX\n", "it has RestrictAddressFamilies=AF_UNIX"),
        ("ExecStartPre=/bin/false\n", "it has ExecStartPre=/bin/false"),
        ("[Unit]\nConditionPathExists=/x\n", "it has ConditionPathExists=/x"),
        ("ExecStart=/bin/true\n", "it has ExecStart=/bin/true"),
        ("ExecStart=\nExecStart=/b/blaze-mirror sync --help\n", "it has ExecStart=/b"),
    ],
)
def test_what_packaging_does_not_have_is_doubted(tmp_path: Path, text: str, doubt: str) -> None:
    found = units.doubt_of(service(tmp_path, text), "blaze-mirror.service")
    assert found.startswith(doubt)
    assert bool(found) == bool(doubt)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("User=nobody-here\n", "there is no user nobody-here"),
        ("Group=nobody-here\n", "there is no group nobody-here"),
        ("WorkingDirectory=/nowhere\n", "there is no folder /nowhere"),
        ("EnvironmentFile=/nowhere\n", "there is no /nowhere"),
        ("ProtectSystem=strict\nReadWritePaths=-/opt/other\n", "it may not write in"),
    ],
)
def test_what_would_fail_is_told(tmp_path: Path, text: str, problem: str) -> None:
    said = [each for each, _ in units.problems_of(service(tmp_path, text))]
    assert any(each.startswith(problem) for each in said), said
    assert list(units.problems_of(service(tmp_path, "EnvironmentFile=-/nowhere\n"))) == []


def test_a_checkout_in_a_home_is_hidden_by_protect_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(units, "HOMES", (PROJECT_ROOT.parent,))
    ((said, to_do),) = units.problems_of(service(tmp_path, "ProtectHome=true\n"))
    assert said.startswith("ProtectHome=true hides")
    assert "ProtectHome=false" in to_do
    assert list(units.problems_of(service(tmp_path, "ProtectHome=no\n"))) == []


@pytest.mark.parametrize(
    ("text", "folder", "said"),
    [
        ("ProtectSystem=strict\n", "/srv/reports", "ReadWritePaths alone"),
        ("ProtectSystem=strict\nReadWritePaths=-/srv/reports\n", "/srv/reports/shop", ""),
        ("ProtectSystem=full\n", "/srv/reports", ""),
        ("ProtectHome=true\nReadWritePaths=/home/jo\n", "/home/jo/reports", "hides it"),
        ("ProtectHome=read-only\nReadWritePaths=/home/jo\n", "/home/jo/reports", ""),
        ("ProtectHome=no\n", "/home/jo/reports", ""),
        ("PrivateTmp=true\n", "/var/tmp/reports", "of its own"),  # noqa: S108
        ("", "/tmp/reports", ""),  # noqa: S108
    ],
)
def test_a_folder_that_a_service_is_kept_from(
    tmp_path: Path, text: str, folder: str, said: str
) -> None:
    obstacle = units.obstacle_to_writing(service(tmp_path, text), Path(folder))
    assert bool(obstacle) == bool(said)
    assert obstacle is None or said in obstacle[0]


def test_the_environment_of_a_service(tmp_path: Path) -> None:
    file = tmp_path / "settings"
    file.write_text('# keys\nA=of file\nB="quoted here"\n')
    text = f'Environment=C=1 "D=2 3"\nEnvironmentFile=-{file}\n'
    assert units.environment_of(service(tmp_path, text)) == {
        "A": "of file", "B": "quoted here", "C": "1", "D": "2 3"
    }  # fmt: skip
