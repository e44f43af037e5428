# SPDX-License-Identifier: GPL-3.0-or-later
"""The exchange files: UTF-8, semicolons, LF, quotes as in RFC 4180, a header line."""
from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path


def read_rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """All rows of the file; raises ValueError where the header or a row is not as agreed."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter=";", strict=True)
        header = next(reader, None)
        if header != list(columns):
            raise ValueError(f"{path}: header {header}, expected {list(columns)}")
        rows = []
        for fields in reader:
            if len(fields) != len(columns):
                raise ValueError(f"{path}:{reader.line_num}: {len(fields)} fields instead of {len(columns)}")
            rows.append(dict(zip(columns, fields)))
        return rows


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Writes the file in the agreed form."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def split(text: str, separator: str = "|") -> tuple[str, ...]:
    """The codes of a list; none for an empty field."""
    return tuple(text.split(separator)) if text else ()
