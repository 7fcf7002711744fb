"""Where the kernels of these tests are started."""

import pytest


@pytest.fixture(autouse=True)
def empty_folder(tmp_path_factory, monkeypatch):
    """The working directory: a kernel gets a copy of all that lies there, and in this project that is much."""
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
