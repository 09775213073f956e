"""The last entry of a list is not alone on a page in Word: the one before it is kept with it, by its style."""

import io
import re
import zipfile

import pytest

from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Column,
    Document,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.writers.docx.writer import write_docx


def written(entries: int, *, ordered: bool, name: str) -> tuple[str, list[str]]:
    """The styles part, and the properties of each entry of a list."""
    items = tuple(ListItem((Paragraph((Text(f"Point {n}."),)),)) for n in range(entries))
    document = resolve(Document("T", (ListBlock(items, ordered=ordered),), house_style=name))
    archive = zipfile.ZipFile(io.BytesIO(write_docx(document, house_style(name))))
    body = archive.read("word/document.xml").decode()
    found = re.findall(r"<w:p><w:pPr>((?:(?!</w:pPr>).)*)</w:pPr>(?:(?!</w:p>).)*Point", body, re.DOTALL)
    return archive.read("word/styles.xml").decode(), found


@pytest.mark.parametrize("ordered", [False, True], ids=["bullets", "numbers"])
@pytest.mark.parametrize("name", ["uk-government", "think-tank", "two-pager", "zh-official"])
def test_the_last_entry_but_one_is_kept_and_numbered_as_the_others(name, ordered):
    styles, entries = written(5, ordered=ordered, name=name)
    kept = "ListNumberKept" if ordered else "ListBulletKept"
    assert [f'"{kept}"' in entry for entry in entries] == [False, False, False, True, False]
    assert "<w:numPr>" in entries[3]
    style = re.search(rf'<w:style [^>]*w:styleId="{kept}".*?</w:style>', styles, re.DOTALL)
    assert style is not None
    assert re.search(r"<w:keepNext(?: w:val=\"1\")?/>", style[0])
    if ordered:
        assert len(set(re.findall(r'<w:numId w:val="(\d+)"/>', "".join(entries)))) == 1


def kept_words(*blocks: Block) -> list[str]:
    """The words of the paragraphs whose style keeps them with the next."""
    document = resolve(Document("T", blocks))
    archive = zipfile.ZipFile(io.BytesIO(write_docx(document, house_style("uk-government"))))
    body = archive.read("word/document.xml").decode()
    return re.findall(r'<w:pStyle w:val="\w+Kept"/>(?:(?!</w:p>).)*?<w:t [^>]*>([^<]*)<', body, re.DOTALL)


def entry(*blocks: Block | str) -> ListItem:
    return ListItem(tuple(Paragraph((Text(each),)) if isinstance(each, str) else each for each in blocks))


def test_the_end_of_the_last_entry_but_one_is_kept_wherever_the_list_stands():
    inner = ListBlock((entry("x"), entry("y")))
    numbers = ListBlock(tuple(entry(str(n)) for n in range(4)), ordered=True)
    assert kept_words(ListBlock((*[entry("a")] * 2, entry("b", "c"), entry("d", "e")))) == ["c"]
    assert kept_words(ListBlock((*[entry("a")] * 2, entry("b", inner), entry("d")))) == ["y"]
    assert kept_words(ListBlock((entry("a"), entry("b", numbers)))) == ["2"]
    assert kept_words(Box((numbers, ListBlock(tuple(entry(each) for each in "abcd"))))) == ["2", "c"]
    cell = Cell((numbers,))
    assert kept_words(Table((Column(1),), ((cell,),) * 3)) == []


def test_a_short_list_is_as_it_was():
    _, entries = written(3, ordered=False, name="uk-government")
    assert len(entries) == 3
    assert not [entry for entry in entries if "Kept" in entry]
