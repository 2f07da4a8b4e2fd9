"""What stands between two headings becomes one element, so that a browser can leave alone what is out of view.

A lesson holds more than a thousand elements. Styled and laid out at once they keep a phone's processor busy for half a second while
nobody looks at them yet; `content-visibility` (site.css) spares it, and needs an element around each part. The headings stay outside:
the theme asks where each of them is while the page loads, and a browser could answer that only by laying out all that it had put off.
"""

import xml.etree.ElementTree as etree

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

HEADINGS = ("h2", "h3", "h4", "h5", "h6")


class PartProcessor(Treeprocessor):  # type: ignore[misc]
    """Moves the children of the page; what stands before the first such heading stays where it is."""

    def run(self, root: etree.Element) -> None:
        children, part, begun = list(root), None, False
        for child in children:
            if child.tag in HEADINGS:
                part, begun = None, True
            elif begun:
                if part is None:
                    part = etree.Element("div", {"class": "part"})
                    root.insert(list(root).index(child), part)
                root.remove(child)
                part.append(child)


class PartExtension(Extension):  # type: ignore[misc]
    """Runs after everything that looks for headings or footnotes among the page's own children."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.treeprocessors.register(PartProcessor(md), "parts", -100)
