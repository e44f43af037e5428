#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates papers of a ring against the schema that other programs build on.

ringschema.py SCHEMA FOLDER: every *.json of the folder is a signed paper as the program wrote it
and must be valid. The first of each format is then spoiled at every place, one at a time, and no
spoiled one may be valid: a schema that says nothing of a place would let it through.
"""
import copy
import json
import pathlib
import sys

import jsonschema

# May be missing, or be any text: what is released, posts that are not known, and the words of a
# member, whose length alone is limited.
OPTIONAL = {"postHundredths", "incidents"}
MOST_VARIANTS_OF_A_LIST = 2


def places(node, path=()):
    """All places of a paper, of long lists the first entries."""
    yield path, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from places(value, path + (key,))
    elif isinstance(node, list):
        for index, value in enumerate(node[:MOST_VARIANTS_OF_A_LIST]):
            yield from places(value, path + (index,))


def with_value(paper, path, value):
    spoiled = copy.deepcopy(paper)
    target = spoiled
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return spoiled


def without(paper, path):
    spoiled = copy.deepcopy(paper)
    target = spoiled
    for step in path[:-1]:
        target = target[step]
    del target[path[-1]]
    return spoiled


def wrong_values(node):
    if isinstance(node, bool):
        return ["true", 1, None]
    if isinstance(node, int):
        return [-1, 0.5, str(node), 10**12, None]
    if isinstance(node, str):
        return [7, "x" * 5000, "\n", None, {}]
    if isinstance(node, list):
        return [{}, "x", [{"no": "such"}], node * 2000]
    return [[], "x", None]


def variants(paper):
    for path, node in places(paper):
        if isinstance(node, dict):
            yield f"{path}: one more key", (
                with_value(paper, path, {**node, "name_of_a_person": "x"}) if path
                else {**node, "name_of_a_person": "x"})
        if not path:
            continue
        if isinstance(path[-1], str) and path[-1] not in OPTIONAL:
            yield f"{path}: missing", without(paper, path)
        for value in wrong_values(node):
            if value != node and not (node == [] and value == []):
                yield f"{path}: {str(value)[:20]}", with_value(paper, path, value)


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = []
    spoiled_formats = {}
    tried = 0
    for file in sorted(pathlib.Path(sys.argv[2]).glob("*.json")):
        paper = json.loads(file.read_text(encoding="utf-8"))
        error = next(validator.iter_errors(paper), None)
        if error:
            faults.append(f"{file.name} is refused: {error.message[:200]}")
            continue
        kind = (paper["paper"]["format"], paper["paper"].get("withdrawn", False))
        # The longest of a kind has most places.
        known = spoiled_formats.get(kind)
        if known is None or len(json.dumps(paper)) > len(json.dumps(known)):
            spoiled_formats[kind] = paper
    for kind, paper in spoiled_formats.items():
        for what, spoiled in variants(paper):
            tried += 1
            if validator.is_valid(spoiled):
                faults.append(f"{kind[0]} with {what} is valid")
    print(f"{len(spoiled_formats)} kinds, {tried} spoiled papers")
    for fault in faults[:40]:
        print(fault)
    return 1 if faults or not spoiled_formats else 0


if __name__ == "__main__":
    sys.exit(main())
