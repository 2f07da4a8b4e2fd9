"""Each second-level heading and what follows it become one <section>, so that a browser can leave alone what is out of view.

A lesson holds more than a thousand elements. Styled and laid out at once they keep a phone's processor busy for half a second while
nobody looks at them yet; `content-visibility` (site.css) spares it, and needs an element around each part.
"""

import xml.etree.ElementTree as etree

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class SectionProcessor(Treeprocessor):  # type: ignore[misc]
    """Moves the children of the page; what stands before the first such heading stays where it is."""

    def run(self, root: etree.Element) -> None:
        section = root
        for child in list(root):
            if child.tag == "h2":
                section = etree.SubElement(root, "section", {"class": "part"})
            if section is not root:
                root.remove(child)
                section.append(child)


class SectionExtension(Extension):  # type: ignore[misc]
    """Runs after everything that looks for headings or footnotes among the page's own children."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.treeprocessors.register(SectionProcessor(md), "sections", -100)
