import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = (ROOT / "newsboard" / "settings.py").read_text()
READ_BY_SETTINGS = sorted(set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', SETTINGS)))


@pytest.mark.parametrize("variable", READ_BY_SETTINGS)
def test_every_setting_is_documented(variable):
    assert f"`{variable}`" in (ROOT / "docs" / "operating.md").read_text()


def test_every_requirement_is_explained():
    lines = [
        *(ROOT / "requirements.txt").read_text().splitlines(),
        *(ROOT / "requirements-dev.txt").read_text().splitlines(),
    ]
    names = [re.split(r"[\[=]", line)[0] for line in lines if "==" in line]
    explained = (ROOT / "docs" / "dependencies.md").read_text()
    assert [name for name in names if f"`{name}" not in explained] == []
