"""Whether a word can be a Vietnamese syllable: how texts in a wrong encoding give themselves away.

Onset, rhyme and tone as the spelling of Vietnamese allows them; a rhyme that ends in c, ch, p or t
has only the tones sắc and nặng.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong op ot
    oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân uâng uât uây uê uêch
    uênh uơ uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    ynh ych yt
    """
_KNOWN_ONSETS = frozenset({"", *_ONSETS.split()})
_KNOWN_RHYMES = frozenset(_RHYMES.split())
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHARP_OR_HEAVY = "\u0301\u0323"
_ONSET = re.compile(r"(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])")
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~‘’“”–—…•0123456789"


def is_syllable(word: str) -> bool:
    """Whether ``word`` is spelt as a Vietnamese syllable; case does not count."""
    apart = normalize("NFD", word.casefold())
    tones = [char for char in apart if char in _TONES]
    letters = normalize("NFC", "".join(char for char in apart if char not in _TONES))
    return len(tones) <= 1 and any(_is_spelled_right(rhyme, tones) for rhyme in _rhymes(letters))


def _rhymes(letters: str) -> list[str]:
    found = _ONSET.match(letters)
    rhymes = [letters]
    if found:
        rhymes.append(letters[found.end() :])
        rhymes.append(letters[1:])  # "gì" is g and i, not gi and nothing
    return [rhyme for rhyme in rhymes if letters.removesuffix(rhyme) in _KNOWN_ONSETS]


def _is_spelled_right(rhyme: str, tones: list[str]) -> bool:
    if rhyme not in _KNOWN_RHYMES:
        return False
    if rhyme.endswith(("c", "ch", "p", "t")):
        return bool(tones) and tones[0] in _SHARP_OR_HEAVY
    return True


def marked_words(text: str) -> list[str]:
    """The words of a text that are not plain ASCII, without the punctuation around them."""
    words = re.split(r"[\s/,;:()\"\-–—]+", text)
    return [word.strip(_PUNCTUATION) for word in words if not word.isascii()]
