"""Words to the ids and shapes that the encoder reads.

The program does the same in WordPiece.java and CaseShape.java; what changes here changes there.
"""

import json
import unicodedata
from pathlib import Path

UNKNOWN, START, END = 100, 101, 102
MOST_PIECES = 8
SHAPES = 6


class WordPiece:
    """BERT's uncased tokenizer for single words."""

    def __init__(self, tokenizer_json):
        text = Path(tokenizer_json).read_text(encoding="utf-8")
        self.ids = json.loads(text)["model"]["vocab"]
        self.seen = {}

    def vocabulary(self):
        return sorted(self.ids, key=self.ids.get)

    def pieces(self, word):
        """One to eight ids."""
        if word not in self.seen:
            ids = [i for part in parts(word) for i in self._longest(part)]
            self.seen[word] = (ids or [UNKNOWN])[:MOST_PIECES]
        return self.seen[word]

    def _longest(self, part):
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and self._piece(part, start, end) not in self.ids:
                end -= 1
            if end == start:
                return [UNKNOWN]
            found.append(self.ids[self._piece(part, start, end)])
            start = end
        return found

    @staticmethod
    def _piece(part, start, end):
        return part[start:end] if start == 0 else "##" + part[start:end]


def parts(word):
    """Letters and signs apart, in lower case, without accents and controls."""
    found, part = [], ""
    for c in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(c)
        if category == "Mn":
            continue
        sign = category[0] in "PS"
        gap = c.isspace() or category[0] == "C"
        if not (sign or gap):
            part += c
            continue
        if part:
            found.append(part)
        part = ""
        if sign:
            found.append(c)
    return found + [part] if part else found


def shape(word):
    """0 lower, 1 Initial, 2 UPPER, 3 a single capital, 4 miXed, 5 with digits."""
    if any(c.isdigit() for c in word):
        return 5
    capitals = sum(c.isupper() for c in word)
    letters = sum(c.isalpha() for c in word)
    if capitals == 0:
        return 0
    if letters == 1:
        return 3
    if capitals == letters:
        return 2
    return 1 if capitals == 1 and word[0].isupper() else 4
